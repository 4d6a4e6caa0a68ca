/** Bytes that are there whole, as the stream that a reader or writer of pieces takes. */
export async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}
