import { useMemo, useState } from 'react'
import { movedOne } from '../../../shared/domain/orderKey'
import type { Row } from '../../../shared/domain/entryFile'
import type { Document } from '../../../shared/domain/kinds'
import type { Change } from '../../../shared/journal/item'
import type { OwedPaper } from '../../../shared/documents/sorts'
import { useDeskHandle } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { useSay } from '../../ui/Status'
import { recordErrorWords } from '../../words/errors'
import { fileOf } from '../projections'
import { noteRecorded, undoLast } from '../undoStack'
import { undoErrorWords } from '../../words/errors'
import { attachFile } from './attachFile'
import { attachedWords, attachErrorWords } from './attachWords'

export type DocumentRow = Row<Document>

export interface DocumentActions {
  /** files being sealed */
  busy: boolean
  attach(files: readonly File[], sort?: string): Promise<void>
  /** one place up (-1) or down (1) */
  move(row: DocumentRow, by: -1 | 1): Promise<void>
  /** a quarter clockwise (90) or back (-90), each page alike */
  turn(row: DocumentRow, by: 90 | -90): Promise<void>
  keySort(row: DocumentRow, sort: string): Promise<void>
  /** printed with the packet, or put behind by hand */
  keyInPacket(row: DocumentRow, inPacket: boolean): Promise<void>
  remove(row: DocumentRow, why: string): Promise<boolean>
  undo(): Promise<void>
}

/** What can be done with the documents of an entry, each act one item that Ctrl+Z takes back. */
export function useDocuments(entryId: string, owed: readonly OwedPaper[]): DocumentActions {
  const desk = useDeskHandle()
  const say = useSay()
  const [busy, setBusy] = useState(false)

  return useMemo(() => {
    const record = async (changes: Change | Change[]): Promise<boolean> => {
      const recorded = await desk.record(changes)
      if (recorded.ok) noteRecorded(desk, recorded.value.sequence)
      else say(recordErrorWords(recorded.error), 'stop')
      return recorded.ok
    }
    const keyed = (row: DocumentRow, patch: Change['patch']): Change => ({
      action: 'document.keyed',
      kind: 'document',
      id: row.id,
      patch,
    })

    return {
      busy,
      async attach(files, sort) {
        if (files.length === 0) return
        setBusy(true)
        try {
          const attached: string[] = []
          for (const file of files) {
            const done = await attachFile(desk, entryId, file, { owed, ...(sort !== undefined && { sort }) })
            if (!done.ok) {
              say(`${file.name} was not attached. ${attachErrorWords(done.error)}`, 'stop')
              continue
            }
            const { sequence } = done.value
            if (sequence !== undefined) noteRecorded(desk, sequence)
            attached.push(attachedWords(file.name, done.value))
            if (!done.value.look.ok) say(attachedWords(file.name, done.value), 'later')
          }
          const [first, ...more] = attached
          if (first === undefined) return
          if (more.length > 0) say(`${attached.length} documents attached and sealed.`, 'good')
          else if (!first.includes('put behind by hand')) say(first, 'good')
        } finally {
          setBusy(false)
        }
      },
      async move(row, by) {
        const changes = moved(desk, entryId, row, by)
        if (changes.length > 0) await record(changes.map(([one, order]) => keyed(one, [['order', order]])))
      },
      async turn(row, by) {
        await record(keyed(row, [['rotate', ((row.fields.rotate ?? 0) + by + 360) % 360]]))
      },
      async keySort(row, sort) {
        await record(keyed(row, [['sort', sort]]))
      },
      async keyInPacket(row, inPacket) {
        await record(keyed(row, [['inPacket', inPacket]]))
      },
      async remove(row, why) {
        return record({
          action: 'document.removed',
          kind: 'document',
          id: row.id,
          patch: [
            ['removed', true],
            ['removedWhy', why],
          ],
        })
      },
      async undo() {
        const undone = await undoLast(desk)
        if (!undone.ok) say(undoErrorWords(undone.error), 'stop')
        else say(undone.value === null ? 'There is nothing to take back.' : 'Taken back.')
      },
    }
  }, [desk, say, entryId, owed, busy])
}

/** The rows that get another place; all of them where keys were not made to be divided. */
const moved = (desk: Desk, entryId: string, row: DocumentRow, by: -1 | 1): [DocumentRow, string][] =>
  movedOne(fileOf(desk, entryId)?.documents ?? [], row.id, by, ({ fields }) => fields.order)
