/** Compares bytes that come in pieces with a text that is made in pieces; neither is ever whole. */
export class Comparer {
  readonly #expected: Iterator<string>
  #next = new Uint8Array(0)
  #same = true

  constructor(expected: Iterable<string>) {
    this.#expected = expected[Symbol.iterator]()
  }

  take(piece: Uint8Array): void {
    let at = 0
    while (this.#same && at < piece.length) {
      if (this.#next.length === 0 && !this.#fill()) {
        this.#same = false
        return
      }
      const length = Math.min(this.#next.length, piece.length - at)
      for (let n = 0; n < length; n += 1)
        if (this.#next[n] !== piece[at + n]) {
          this.#same = false
          return
        }
      this.#next = this.#next.subarray(length)
      at += length
    }
  }

  /** After the last piece: every byte was the expected one, and none is wanting. */
  same(): boolean {
    return this.#same && this.#next.length === 0 && !this.#fill()
  }

  /** Some 64 KiB of the expected text; false at its end. */
  #fill(): boolean {
    let text = ''
    while (text.length < 65_536) {
      const next = this.#expected.next()
      if (next.done === true) break
      text += next.value
    }
    this.#next = new TextEncoder().encode(text)
    return text !== ''
  }
}
