import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { rememberedMaps, type ReceiptMaps } from '../../shared/exchange/receipts/answerTable'
import { matchAnswers, type Match } from '../../shared/exchange/receipts/matchAnswers'
import { MOST_ANSWER_BYTES, readAnswerFile, type AnswerFileRead } from '../../shared/exchange/receipts/readAnswerFile'
import { receiptChanges } from '../../shared/exchange/receipts/receiptChanges'
import { chainItem, type Head } from '../../shared/journal/chain'
import { createFold } from '../../shared/journal/fold'
import type { Change, DeviceId, Item, Stamp } from '../../shared/journal/item'
import type { DeskState } from '../../shared/journal/state'
import { err, ok, type Result } from '../../shared/result'
import { momentOf } from '../kit/clock'
import { reasonOf } from '../openFile'
import type { AnswersNotRead } from './words'

/** A file of answers as it was matched, against the bundles and the files before it. */
export interface AnswersOfFile {
  path: string
  read: Result<{ file: AnswerFileRead; matches: readonly Match[] }, AnswersNotRead>
}

export interface AnswersOnDesk {
  /** the desk as it would be once a laptop took all these answers in */
  state: DeskState
  files: readonly AnswersOfFile[]
}

/**
 * Puts the answers on the desk of the bundles, by the changes that the window records: what is accepted here is what is
 * accepted there. Nothing is written anywhere.
 */
export async function answersOnDesk(
  items: readonly Item[],
  paths: readonly string[],
  now: Date,
): Promise<AnswersOnDesk> {
  const fold = createFold()
  fold.addAll(items)
  const later = new LaterItems(items, now)
  const recorded = { at: momentOf(now), by: 'lifeboat receipts' }
  const files: AnswersOfFile[] = []
  for (const path of paths) {
    const name = basename(path)
    const read = await readOne(path, rememberedMaps(fold.state))
    if (!read.ok) {
      files.push({ path, read })
      continue
    }
    const { file, sha256: hash } = read.value
    const matches = matchAnswers(fold.state, file.answers)
    files.push({ path, read: ok({ file, matches }) })
    const about = { name, sha256: hash, source: file.source, document: '' }
    for (const piece of receiptChanges(fold.state, matches, about, recorded)) fold.add(later.next(piece))
  }
  return { state: fold.state, files }
}

async function readOne(
  path: string,
  maps: ReceiptMaps,
): Promise<Result<{ file: AnswerFileRead; sha256: string }, AnswersNotRead>> {
  let bytes: Uint8Array<ArrayBuffer>
  try {
    const { size } = await stat(path)
    if (size > MOST_ANSWER_BYTES) return err({ type: 'FileTooLarge', bytes: size, most: MOST_ANSWER_BYTES })
    bytes = new Uint8Array(await readFile(path))
  } catch (error) {
    return err({ type: 'FileUnreadable', reason: reasonOf(error) })
  }
  const file = await readAnswerFile(basename(path), bytes, maps)
  return file.ok ? ok({ file: file.value, sha256: bytesToHex(sha256(bytes)) }) : file
}

/** No laptop has this id: what is told by it is folded here and never stored. */
const NOBODY = 'ZZZZZZZZZZ' as DeviceId

class LaterItems {
  readonly #desk: Item['desk'] | undefined
  readonly #now: Date
  #head: Head | null = null
  #last: Stamp | null

  constructor(items: readonly Item[], now: Date) {
    this.#desk = items[0]?.desk
    this.#now = now
    this.#last = items.reduce<Stamp | null>((last, { at }) => (last === null || at > last ? at : last), null)
  }

  next(changes: readonly Change[]): Item {
    if (this.#desk === undefined) throw new Error('answers are put on a desk that has a journal')
    const wall = { ms: this.#now.getTime(), offsetMinutes: -this.#now.getTimezoneOffset(), zone: 'UTC' }
    const made = chainItem({
      desk: this.#desk,
      device: NOBODY,
      head: this.#head,
      last: this.#last,
      wall,
      operator: 'lifeboat receipts',
      changes,
    })
    this.#head = made.head
    this.#last = made.item.at
    return made.item
  }
}
