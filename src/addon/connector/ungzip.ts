/** Unpacks gzip by Google's service; null where it cannot. */
export function ungzip(packed: Uint8Array): Uint8Array | null {
  try {
    const blob = Utilities.newBlob(signed(packed), "application/x-gzip");
    return Uint8Array.from(Utilities.ungzip(blob).getBytes());
  } catch {
    return null;
  }
}

/** Apps Script's bytes run from -128 to 127. */
export function signed(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
