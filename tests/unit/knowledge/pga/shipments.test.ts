import { expect, test } from 'vitest'
import { determine } from '../../../../shared/domain/pga/determine'
import { entryFile } from '../../../../shared/domain/entryFile'
import { checklistOf } from '../../../../shared/domain/pga/checklist'
import { answerId } from '../../../../shared/domain/pga/ids'
import { noFlagTable } from '../../../../shared/domain/pga/flagTable'
import { noHistory } from '../../../../shared/domain/pga/history'
import { ownKnowledgeIndex } from '../../../../shared/domain/pga/ownKnowledge'
import type { Checklist, Goods, PgaTables } from '../../../../shared/domain/pga/types'
import { pgaShipments, type PgaShipment } from '../../../fixtures/pga/shipments'
import { aDesk, aTruckDesk, type Fields } from '../../domain/aDesk'

const tables: PgaTables = {
  knowledge: ownKnowledgeIndex(),
  flags: noFlagTable,
  history: noHistory,
  today: '2026-11-24',
}
const modes = { truck: '30', rail: '20', air: '40', ocean: '11' }

function checklistFor({ description, htsNumber, origin, mode, answers }: PgaShipment): Checklist {
  const desk = aTruckDesk()
  const pgaAnswer: Record<string, Fields> = Object.fromEntries(
    Object.entries(answers).map(([question, answer]) => [
      answerId('e1', question),
      { about: 'entry', of: 'e1', entry: 'e1', question, answer },
    ]),
  )
  const state = aDesk({
    ...desk,
    entry: { e1: { ...desk['entry']?.['e1'], modeOfTransport: modes[mode] } },
    line: { l1: { ...desk['line']?.['l1'], description, htsNumber, countryOfOrigin: origin } },
    pgaAnswer,
  })
  const file = entryFile(state, 'e1')
  if (file === undefined) throw new Error('no entry')
  return checklistOf(file, state, tables)
}

const programs = (checklist: Checklist, standing: string): string[] =>
  checklist.lines.flatMap(({ determination }) =>
    determination.findings
      .filter((one) => one.standing === standing)
      .map(({ agency, program }) => `${agency} ${program}`),
  )
const sorted = (ids: readonly string[]): string[] => [...ids].sort()

for (const shipment of pgaShipments) {
  const { name } = shipment
  test(`${name}: the agencies that apply, and those that are only to be asked`, () => {
    const checklist = checklistFor(shipment)
    const applying = programs(checklist, 'applies')
    expect(sorted(applying)).toEqual(sorted(shipment.applies))
    expect(sorted(programs(checklist, 'ask'))).toEqual(sorted(shipment.ask))
    for (const one of shipment.never) expect(applying).not.toContain(one)
  })

  test(`${name}: the papers, those without which nothing moves, the originals, the sheets`, () => {
    const { papers, forms } = checklistFor(shipment)
    expect(sorted(papers.map(({ paper }) => paper.id))).toEqual(sorted(shipment.papers))
    expect(sorted(papers.filter(({ paper }) => paper.neverWithout).map(({ paper }) => paper.id))).toEqual(
      sorted(shipment.neverWithout),
    )
    expect(sorted(papers.filter(({ paper }) => paper.original).map(({ paper }) => paper.id))).toEqual(
      sorted(shipment.originals),
    )
    expect(sorted(forms.map(({ form }) => form))).toEqual(sorted(shipment.forms))
  })

  test(`${name}: what stops stands open before anybody answered`, () => {
    const goods: Goods = {
      htsNumbers: [shipment.htsNumber],
      description: shipment.description,
      origin: shipment.origin,
      mode: shipment.mode,
      answers: new Map(),
      verdicts: [],
    }
    const open = determine(goods, tables)
      .questions.filter(({ question, state }) => question.stop === true && state === 'open')
      .map(({ question }) => question.id)
    expect(open).toEqual(expect.arrayContaining([...shipment.stops]))
  })
}
