import { checklistOf } from '../../../../shared/domain/pga/checklist'
import { entryFile } from '../../../../shared/domain/entryFile'
import { answerId, paperRowId, priorNoticeId, verdictId } from '../../../../shared/domain/pga/ids'
import type { Checklist, PgaTables } from '../../../../shared/domain/pga/types'
import { aDesk, aTruckDesk, type Fields } from '../aDesk'
import { tablesWith } from './aKnowledge'

type Kinds = Record<string, Record<string, Fields>>

/** A truck of frozen shrimp, one line, on a desk that a test may add to. */
export function aShrimpDesk(): Kinds {
  const desk = aTruckDesk()
  const line = desk['line']?.['l1'] ?? {}
  return {
    ...desk,
    operator: { op: { initials: 'RK', name: 'Rosa King' } },
    line: { l1: { ...line, product: 'p1', description: 'Frozen shrimp', htsNumber: '0306.17.0041' } },
  }
}

const addTo = (desk: Kinds, kind: string, id: string, fields: Fields): Kinds => ({
  ...desk,
  [kind]: { ...desk[kind], [id]: fields },
})

export const withAnswer = (
  desk: Kinds,
  question: string,
  answer: string,
  about: 'line' | 'entry' | 'product' = 'entry',
  more: Fields = {},
): Kinds => {
  const of = about === 'line' ? 'l1' : about === 'entry' ? 'e1' : 'p1'
  const entry: Fields = about === 'product' ? {} : { entry: 'e1' }
  return addTo(desk, 'pgaAnswer', answerId(of, question), { about, of, question, answer, ...entry, ...more })
}

export const withVerdict = (desk: Kinds, agency: string, program: string, fields: Fields): Kinds =>
  addTo(desk, 'pgaVerdict', verdictId('l1', agency, program), {
    about: 'line',
    of: 'l1',
    entry: 'e1',
    agency,
    program,
    ...fields,
  })

export const withPaper = (desk: Kinds, paper: string, fields: Fields): Kinds =>
  addTo(desk, 'pgaPaper', paperRowId('e1', undefined, paper), { entry: 'e1', agency: 'FDA', paper, ...fields })

export const withNotice = (desk: Kinds, fields: Fields = {}): Kinds =>
  addTo(desk, 'priorNotice', priorNoticeId('e1', undefined), {
    entry: 'e1',
    confirmation: '260091234567',
    entryNumber: 'ABC-1234567-6',
    portOfEntry: '2304',
    carrier: 'TRMX',
    arrivalDay: '2026-11-24',
    arrivalMoment: '2026-11-24T09:00:00-06:00[America/Chicago]',
    filedOn: '2026-11-24T02:00:00-06:00[America/Chicago]',
    keyedTwice: true,
    ...fields,
  })

export function checklist(desk: Kinds, tables: PgaTables = tablesWith()): Checklist {
  const state = aDesk(desk)
  const file = entryFile(state, 'e1')
  if (file === undefined) throw new Error('no entry')
  return checklistOf(file, state, tables)
}
