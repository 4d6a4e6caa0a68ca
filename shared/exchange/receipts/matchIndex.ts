import type { EntryNumberRules } from '../../domain/entryNumber'
import { fieldsOf } from '../../domain/entryFile'
import { filingsByEntry } from '../../domain/recover/filings'
import type { Part } from '../../domain/recover/home'
import { rememberBy } from '../../domain/remember'
import { entitiesOf, entityOf, isRemoved, textOf, type DeskState } from '../../journal/state'

/** All that matching has to know of a desk: plain maps, so that a worker can be handed it. */
export interface MatchIndex {
  /** filer codes that are ours */
  filers: ReadonlySet<string>
  /** how entry numbers of this firm are checked */
  numbers: EntryNumberRules
  entryByNumber: ReadonlyMap<string, string>
  numberByEntry: ReadonlyMap<string, string>
  /** the files written for an entry, in order of writing: batch id, and the messages joined by blanks */
  filesByEntry: ReadonlyMap<string, readonly { batch: string; parts: string }[]>
  /** batch id → the messages of that file, each with its entries */
  messagesByBatch: ReadonlyMap<string, readonly FiledMessage[]>
  /** entry and part → batch ids of the files of ours that were accepted */
  acceptedBatches: ReadonlyMap<string, ReadonlySet<string>>
  /** ids of the answers that are recorded */
  receipts: ReadonlySet<string>
}

/** One message of a file: a file that holds both is two batches under one id. */
export interface FiledMessage {
  parts: readonly Part[]
  entries: readonly string[]
}

export const matchIndex: (state: DeskState) => MatchIndex = rememberBy(
  ['firm', 'block', 'entry', 'filing', 'receipt'],
  (state): MatchIndex => {
    const entryByNumber = entriesByNumber(state)
    const { drill, checkDigitFactor } = fieldsOf('firm', entityOf(state, 'firm', 'firm'))
    const filesByEntry = new Map(
      [...filingsByEntry(state)].map(([entry, filings]) => [
        entry,
        filings.map(({ fields }) => ({ batch: fields.batch ?? '', parts: fields.parts ?? '' })),
      ]),
    )
    return {
      filers: ownFilers(state, entryByNumber),
      numbers: { drill, checkDigitFactor },
      entryByNumber,
      numberByEntry: new Map(
        [...entitiesOf(state, 'entry').values()].map((entry) => [entry.id, textOf(entry, 'entryNumber')]),
      ),
      filesByEntry,
      messagesByBatch: messagesByBatch(state),
      acceptedBatches: acceptedBatches(state),
      receipts: new Set(entitiesOf(state, 'receipt').keys()),
    }
  },
)

/** Messages joined by blanks, as a file keeps them; none said: the summary. */
export function partsIn(words: string | undefined): readonly Part[] {
  const parts = (words ?? '').split(' ').filter((word) => word === 'cargoRelease' || word === 'entrySummary')
  return parts.length === 0 ? ['entrySummary'] : parts
}

/** Entry number → id of the entry that has it. A void one counts: its answer is news. */
function entriesByNumber(state: DeskState): Map<string, string> {
  const byNumber = new Map<string, string>()
  for (const entry of entitiesOf(state, 'entry').values()) {
    const number = textOf(entry, 'entryNumber')
    if (number !== '' && !isRemoved(entry)) byNumber.set(number, entry.id)
  }
  return byNumber
}

/** The firm's codes, those of its blocks, and those of main-system numbers that were used on paper. */
function ownFilers(state: DeskState, entryByNumber: ReadonlyMap<string, string>): ReadonlySet<string> {
  const codes = [...entitiesOf(state, 'block').values()].map((block) => textOf(block, 'filerCode'))
  codes.push(textOf(entityOf(state, 'firm', 'firm'), 'filerCode'))
  for (const number of entryByNumber.keys()) codes.push(number.slice(0, 3))
  return new Set(codes.filter((code) => code !== ''))
}

function messagesByBatch(state: DeskState): MatchIndex['messagesByBatch'] {
  const byBatch = new Map<string, FiledMessage[]>()
  for (const filing of entitiesOf(state, 'filing').values()) {
    const { batch = '', entries = '', parts } = fieldsOf('filing', filing)
    const there = entries.split(' ').filter((id) => entityOf(state, 'entry', id) !== undefined)
    if (batch === '' || there.length === 0) continue
    byBatch.set(batch, [...(byBatch.get(batch) ?? []), { entries: there, parts: partsIn(parts) }])
  }
  return byBatch
}

function acceptedBatches(state: DeskState): MatchIndex['acceptedBatches'] {
  const byPart = new Map<string, Set<string>>()
  for (const receipt of entitiesOf(state, 'receipt').values()) {
    const batch = textOf(receipt, 'batch')
    if (batch === '' || !['accepted', 'acceptedWithWarning', 'released'].includes(textOf(receipt, 'answer'))) continue
    const key = `${textOf(receipt, 'entry')} ${textOf(receipt, 'part')}`
    byPart.set(key, (byPart.get(key) ?? new Set()).add(batch))
  }
  return byPart
}
