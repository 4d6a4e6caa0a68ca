/**
 * Bytes that are read from wherever they lie, a stretch at a time: a file larger than memory is opened without ever
 * being whole in it.
 */
export interface Bytes {
  readonly size: number
  /**
   * Exactly `length` bytes from `at` on; fewer only where the end is nearer. They are the caller's to keep, not to change.
   * Rejects with `UnreadableBytes` where they are damaged.
   * @param into at least `length` bytes that may be written over instead of new ones: then they are not the caller's to keep
   */
  read(at: number, length: number, into?: Uint8Array): Promise<Uint8Array>
}

/** Thrown out of a stretch of reading, and turned into its `fault` where the reading was begun. */
export class UnreadableBytes<F extends { type: string }> extends Error {
  override readonly name = 'UnreadableBytes'
  constructor(readonly fault: F) {
    super(fault.type)
  }
}

export const bytesInMemory = (all: Uint8Array): Bytes => ({
  size: all.length,
  read: (at, length) => Promise.resolve(all.subarray(at, at + length)),
})
