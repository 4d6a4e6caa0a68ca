import { useEffect, useMemo, useState } from 'react'
import type { PgaTables } from '../../../shared/domain/pga/types'
import { backQueue, backQueueKinds, type BackItem } from '../../../shared/domain/recover/backQueue'
import type { Part } from '../../../shared/domain/recover/home'
import { draftSteps } from '../../../shared/exchange/abi/draft'
import type { BlockReason, Draft, DraftError, DraftWish, WrittenEntry } from '../../../shared/exchange/abi/draftTypes'
import { entitiesOf, textOf } from '../../../shared/journal/state'
import type { Result } from '../../../shared/result'
import { readTables } from '../../pga/readTables'
import { useDesk, useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { inSlices } from '../../ui/inSlices'

/** One entry that is not home, in its place, and whether it goes into a file. */
export interface FilingRow {
  item: BackItem
  written: readonly WrittenEntry[]
  reasons: readonly BlockReason[]
}

/** What can be written, as far as it is known. */
export interface FilingDraft {
  rows: readonly FilingRow[]
  tables: PgaTables | undefined
  /** every row is looked through; till then those of the draft before stand, or none is known to go or to stay */
  known: boolean
}

const ranked = ({ state }: Desk, today: string): readonly BackItem[] => backQueue(state, today)

/** Sender and site are asked when the file is written; whether an entry can be written does not hang on them. */
const ANY_SENDER = { site: '0000', senderId: '000' } as const

/** Of each entry what is written of it and what keeps it back; `of`: the messages that were asked for. */
interface LookedThrough {
  of: readonly Part[]
  written: ReadonlyMap<string, readonly WrittenEntry[]>
  reasons: ReadonlyMap<string, readonly BlockReason[]>
}

/**
 * Every entry that is not home, ranked as in its lanes, with what would be written of it. The draft is made behind the
 * screen, a slice at a time, and made again when the desk changed; the one before stands meanwhile.
 */
export function useFilingDraft(parts: readonly Part[], today: string): FilingDraft {
  const desk = useDeskHandle()
  const version = useDesk(({ state }) => state.version)
  const items = useMade(backQueueKinds, ranked, today)
  const tables = useTables(desk)
  const [looked, setLooked] = useState<LookedThrough>()
  useEffect(() => {
    if (tables === undefined) return
    const wish: DraftWish = { ...ANY_SENDER, parts, today, tables }
    return inSlices(draftSteps(desk.state, wish), (draft) => setLooked(lookedThrough(parts, draft)))
    // the desk is one object changed in place: its version stands for it
  }, [desk, version, parts, today, tables])
  // What was found of other messages says nothing of these.
  const found = looked?.of === parts ? looked : undefined
  const rows = useMemo(
    () =>
      items.map((item) => ({
        item,
        written: found?.written.get(item.id) ?? [],
        reasons: found?.reasons.get(item.id) ?? [],
      })),
    [items, found],
  )
  return { rows, tables, known: found !== undefined }
}

/** The lists of agencies' flags do not change while the page is open; what is keyed is read anew with each draft. */
function useTables(desk: Desk): PgaTables | undefined {
  const [tables, setTables] = useState<PgaTables>()
  useEffect(() => {
    let gone = false
    const numbers = [...entitiesOf(desk.state, 'line').values()].map((line) => textOf(line, 'htsNumber'))
    void readTables(
      desk,
      [...new Set(numbers)].filter((one) => one !== ''),
    ).then((read) => {
      if (!gone) setTables(read)
    })
    return () => {
      gone = true
    }
  }, [desk])
  return tables
}

function lookedThrough(of: readonly Part[], draft: Result<Draft, DraftError>): LookedThrough {
  const [written, blocked] = draft.ok
    ? [draft.value.written, draft.value.blocked]
    : [[], draft.error.type === 'NothingToWrite' ? draft.error.blocked : []]
  const byEntry = new Map<string, WrittenEntry[]>()
  for (const one of written) {
    const there = byEntry.get(one.id)
    if (there === undefined) byEntry.set(one.id, [one])
    else there.push(one)
  }
  return { of, written: byEntry, reasons: new Map(blocked.map(({ id, reasons }) => [id, reasons])) }
}
