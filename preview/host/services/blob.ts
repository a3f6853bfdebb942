import { ScriptException } from "../script-exception.ts";
import { full, Service } from "../service.ts";
import { signatureMismatch } from "./signature.ts";

type Api = GoogleAppsScript.Base.Blob;

/** Apps Script's bytes run from -128 to 127. */
export const signedBytes = (bytes: Uint8Array): number[] => [...new Int8Array(bytes)];

/** The bytes of an argument that may be text or (signed) bytes. */
export function bytesOf(data: unknown, method: string): Uint8Array {
  if (typeof data === "string") return Buffer.from(data, "utf8");
  if (Array.isArray(data) && data.every((byte) => Number.isInteger(byte) && byte >= -128 && byte <= 255)) {
    return Uint8Array.from(data as number[]);
  }
  throw signatureMismatch(method, [data]);
}

export function decode(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    throw new ScriptException(`Invalid argument: charset ${charset}`);
  }
}

/** "Class Blob". */
export class Blob extends Service implements Partial<Api> {
  readonly serviceName = "Blob";
  readonly #bytes: Uint8Array;
  #contentType: string | null;
  #name: string | null;

  constructor(bytes: Uint8Array, contentType: string | null, name: string | null) {
    super();
    this.#bytes = bytes;
    this.#contentType = contentType;
    this.#name = name;
  }

  static bytes(blob: unknown, method: string): Uint8Array {
    if (!(blob instanceof Blob)) throw signatureMismatch(method, [blob]);
    return blob.#bytes;
  }

  getBytes(): number[] {
    return signedBytes(this.#bytes);
  }

  getDataAsString(charset = "UTF-8"): string {
    return decode(this.#bytes, charset);
  }

  getContentType(): string | null {
    return this.#contentType;
  }

  setContentType(contentType: string | null): Api {
    this.#contentType = contentType;
    return full<Api>(this);
  }

  getName(): string | null {
    return this.#name;
  }

  setName(name: string): Api {
    this.#name = name;
    return full<Api>(this);
  }

  getBlob(): Api {
    return full<Api>(this);
  }

  isGoogleType(): boolean {
    return false;
  }
}
