import { hashItem } from '../../journal/chain'
import { encodeItem } from '../../journal/decode'
import { createFold } from '../../journal/fold'
import type { Heads, Item } from '../../journal/item'
import type { DeskState } from '../../journal/state'
import type { Since } from './format'

/** Ends the writing from within; `writeBundle` gives it back as a value. */
export class SinceUnlike extends Error {
  constructor(readonly device: string) {
    super(device)
  }
}

/** Reads the journal once: writes the lines that are wanted, folds all, keeps the head of each chain. */
export class JournalPieces {
  readonly #fold = createFold()
  readonly #last = new Map<string, Item>()
  /** devices of the earlier bundle whose end has not been met yet */
  readonly #toMeet: Map<string, Heads[string]>
  items = 0

  constructor(
    private readonly source: { items(): AsyncIterable<Item> },
    private readonly options: { since?: Since | undefined; breathe?: () => Promise<void> },
    private readonly say: (done: number) => void,
  ) {
    this.#toMeet = new Map(Object.entries(options.since?.heads ?? {}))
  }

  get state(): DeskState {
    return this.#fold.state
  }

  heads(): Heads {
    const devices = [...this.#last.keys()].sort()
    return Object.fromEntries(
      devices.map((device) => {
        const item = this.#last.get(device) as Item
        return [device, { sequence: item.sequence, hash: hashItem(item) }]
      }),
    )
  }

  async *pieces(): AsyncGenerator<Uint8Array> {
    const utf8 = new TextEncoder()
    const since = this.options.since?.heads ?? {}
    let lines = ''
    let batch: Item[] = []
    let read = 0
    const flush = (): Uint8Array => {
      this.#fold.addAll(batch)
      const piece = utf8.encode(lines)
      lines = ''
      batch = []
      return piece
    }
    for await (const item of this.source.items()) {
      batch.push(item)
      read += 1
      this.#meet(item)
      if (item.sequence > (since[item.device]?.sequence ?? 0)) {
        lines += `${encodeItem(item)}\n`
        this.items += 1
      }
      if ((this.#last.get(item.device)?.sequence ?? 0) < item.sequence) this.#last.set(item.device, item)
      if (batch.length === 200) {
        yield flush()
        this.say(read)
        await this.options.breathe?.()
      }
    }
    yield flush()
    this.say(read)
    for (const device of this.#toMeet.keys()) throw new SinceUnlike(device)
  }

  /** The item at which the earlier bundle ended must still be the same one (a fork may have been settled since). */
  #meet(item: Item): void {
    const end = this.#toMeet.get(item.device)
    if (end?.sequence !== item.sequence) return
    if (hashItem(item) !== end.hash) throw new SinceUnlike(item.device)
    this.#toMeet.delete(item.device)
  }
}
