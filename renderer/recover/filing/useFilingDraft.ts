import { useEffect, useMemo, useState } from 'react'
import type { PgaTables } from '../../../shared/domain/pga/types'
import { backQueue, backQueueKinds, type BackItem } from '../../../shared/domain/recover/backQueue'
import type { Part } from '../../../shared/domain/recover/home'
import { abiDraft } from '../../../shared/exchange/abi/draft'
import type { BlockReason, DraftWish, WrittenEntry } from '../../../shared/exchange/abi/draftTypes'
import { entitiesOf, textOf } from '../../../shared/journal/state'
import { readTables } from '../../pga/readTables'
import { useDesk, useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'

/** One entry that is not home, in its place, and whether it goes into a file. */
export interface FilingRow {
  item: BackItem
  written: readonly WrittenEntry[]
  reasons: readonly BlockReason[]
}

const ranked = ({ state }: Desk, today: string): readonly BackItem[] => backQueue(state, today)

/** Sender and site are asked when the file is written; whether an entry can be written does not hang on them. */
const ANY_SENDER = { site: '0000', senderId: '000' } as const

/** Every entry that is not home, ranked as in its lanes, with what would be written of it; undefined while lists are read. */
export function useFilingRows(
  parts: readonly Part[],
  today: string,
): { rows: readonly FilingRow[]; tables: PgaTables | undefined } {
  const desk = useDeskHandle()
  const version = useDesk(({ state }) => state.version)
  const items = useMade(backQueueKinds, ranked, today)
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
    // The lists of agencies' flags do not change while the page is open; what is keyed is read anew with each draft.
  }, [desk])
  const rows = useMemo(() => {
    if (tables === undefined) return []
    const wish: DraftWish = { ...ANY_SENDER, parts, today, tables }
    const draft = abiDraft(desk.state, wish)
    const [written, blocked] = draft.ok
      ? [draft.value.written, draft.value.blocked]
      : [[], draft.error.type === 'NothingToWrite' ? draft.error.blocked : []]
    const reasonsById = new Map(blocked.map(({ id, reasons }) => [id, reasons]))
    const writtenById = new Map<string, WrittenEntry[]>()
    for (const one of written) writtenById.set(one.id, [...(writtenById.get(one.id) ?? []), one])
    return items.map((item) => ({
      item,
      written: writtenById.get(item.id) ?? [],
      reasons: reasonsById.get(item.id) ?? [],
    }))
    // the desk is one object changed in place: its version stands for it
  }, [desk, version, items, parts, today, tables])
  return { rows, tables }
}
