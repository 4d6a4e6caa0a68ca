/** Numbers and texts of a binary file at their places. What lies beyond the end reads as 0 and '': callers check sizes. */
export class Reader {
  private readonly view: DataView

  constructor(
    readonly bytes: Uint8Array,
    private readonly little = false,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  u8(at: number): number {
    return this.bytes[at] ?? 0
  }
  u16(at: number): number {
    return this.has(at, 2) ? this.view.getUint16(at, this.little) : 0
  }
  u32(at: number): number {
    return this.has(at, 4) ? this.view.getUint32(at, this.little) : 0
  }
  /** A byte a character. */
  text(at: number, length: number): string {
    return this.has(at, length) ? String.fromCharCode(...this.bytes.subarray(at, at + length)) : ''
  }
  has(at: number, length: number): boolean {
    return at >= 0 && length >= 0 && at + length <= this.bytes.length
  }
}
