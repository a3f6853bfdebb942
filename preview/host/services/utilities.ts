import { createHash, randomUUID } from "node:crypto";
import { types } from "node:util";
import { gunzipSync } from "node:zlib";
import { ScriptException } from "../script-exception.ts";
import { full, Service, typedEnumeration } from "../service.ts";
import { Blob, bytesOf, signedBytes } from "./blob.ts";
import { CHARSET, DIGEST_ALGORITHM } from "./enumerations.ts";
import { signatureMismatch } from "./signature.ts";
import { formatDate } from "./simple-date-format.ts";

type BlobApi = GoogleAppsScript.Base.Blob;

const LONGEST_SLEEP = 300_000;
const HASHES: Readonly<Record<string, string>> = {
  MD5: "md5",
  SHA_1: "sha1",
  SHA_256: "sha256",
  SHA_384: "sha384",
  SHA_512: "sha512",
};

/** "Class Utilities". */
export class Utilities extends Service implements Partial<GoogleAppsScript.Utilities.Utilities> {
  readonly serviceName = "Utilities";
  readonly Charset = typedEnumeration<typeof GoogleAppsScript.Utilities.Charset>(CHARSET);
  readonly DigestAlgorithm =
    typedEnumeration<typeof GoogleAppsScript.Utilities.DigestAlgorithm>(DIGEST_ALGORITHM);

  /** "Utilities.formatDate": the pattern is that of Java's SimpleDateFormat, in English. */
  formatDate(date: unknown, timeZone: string, format: string): string {
    if (!types.isDate(date) || typeof timeZone !== "string" || typeof format !== "string") {
      throw signatureMismatch("Utilities.formatDate", [date, timeZone, format]);
    }
    return formatDate(date.getTime(), timeZone, format);
  }

  getUuid(): string {
    return randomUUID();
  }

  base64Encode(data: unknown): string {
    return Buffer.from(bytesOf(data, "Utilities.base64Encode")).toString("base64");
  }

  base64EncodeWebSafe(data: unknown): string {
    return this.base64Encode(data).replaceAll("+", "-").replaceAll("/", "_");
  }

  base64Decode(encoded: string): number[] {
    if (typeof encoded !== "string" || !/^[A-Za-z0-9+/]*={0,2}$/.test(encoded)) {
      throw new ScriptException("Could not decode string.");
    }
    return signedBytes(Buffer.from(encoded, "base64"));
  }

  base64DecodeWebSafe(encoded: string): number[] {
    return this.base64Decode(encoded.replaceAll("-", "+").replaceAll("_", "/"));
  }

  computeDigest(algorithm: GoogleAppsScript.Utilities.DigestAlgorithm, value: unknown): number[] {
    const hash = HASHES[String(algorithm)];
    if (hash === undefined) throw signatureMismatch("Utilities.computeDigest", [algorithm, value]);
    return signedBytes(createHash(hash).update(bytesOf(value, "Utilities.computeDigest")).digest());
  }

  newBlob(data: unknown, contentType: string | null = null, name: string | null = null): BlobApi {
    return full<BlobApi>(new Blob(bytesOf(data, "Utilities.newBlob"), contentType, name));
  }

  ungzip(blob: unknown): BlobApi {
    try {
      return full<BlobApi>(new Blob(gunzipSync(Blob.bytes(blob, "Utilities.ungzip")), null, null));
    } catch (error) {
      if (error instanceof ScriptException) throw error;
      throw new ScriptException("Could not decompress gzip.");
    }
  }

  /** Counted as every call; the host's clock does not move, nor does anyone wait. */
  sleep(milliseconds: number): void {
    if (!(milliseconds >= 0 && milliseconds <= LONGEST_SLEEP)) {
      throw new ScriptException("Invalid argument: sleep");
    }
  }
}
