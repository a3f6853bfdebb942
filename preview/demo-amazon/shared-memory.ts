/** What the host's thread and the one of the stand-in for Amazon both see. */
export interface SharedMemory {
  /** One number: the host's clock, epoch ms. */
  readonly clock: Float64Array;
  /** One number: 0 while the stand-in begins anew, then its port; -1 where it could not. */
  readonly port: Int32Array;
}

/** The first message to the thread; each one after it lets the stand-in begin anew. */
export interface ThreadData extends SharedMemory {
  /** The file that keeps what was asked for; none: nothing outlives the thread. */
  readonly requestsPath: string | undefined;
}

export function sharedMemory(): SharedMemory {
  return {
    clock: new Float64Array(new SharedArrayBuffer(8)),
    port: new Int32Array(new SharedArrayBuffer(4)),
  };
}
