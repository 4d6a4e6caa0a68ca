import { expect, test } from 'vitest'
import { handoverOf, lastNumbersOf } from '../../../shared/domain/incident/handover'
import { incidentShown, type IncidentRow } from '../../../shared/domain/incident/incidents'
import type { DeskState } from '../../../shared/journal/state'
import { layoutStatus } from '../../../shared/sheets/status/paper'
import { deskOf, device, keyed } from '../frame/desk'
import { nodeFonts } from '../sheets/nodeFonts'
import { at, declared, firm, laptop, now } from './statusDesks'

const { metrics } = nodeFonts()
const head = { over: 'Saddleback', drill: false, printedAt: '24 Nov 2026 16:28', by: 'Night desk', printedAtMs: 0 }
const of = (state: DeskState) => handoverOf(state, incidentShown(state) as IncidentRow, { device, now })

const blocks = [
  keyed('reserve.block.added', 'block', 'B1', { filerCode: '000', first: '3100001', last: '3100050', device }),
  keyed('reserve.block.added', 'block', 'B2', {
    filerCode: '000',
    first: '3300001',
    last: '3300010',
    device,
    purpose: 'emergency',
  }),
  keyed('reserve.block.added', 'block', 'B3', {
    filerCode: '000',
    first: '3200001',
    last: '3200050',
    device: 'ZZZZZZZZZZ',
  }),
  ...['000-3100001-1', '000-3100007-7', '000-3100003-3'].map((id) =>
    keyed('reserve.number.taken', 'number', id, { block: 'B1', device }),
  ),
]

test('the last number used of each block of this laptop stands there, and how many are left', () => {
  const { blocks: handed } = of(deskOf(firm, laptop, declared, ...blocks))
  expect(handed.map(({ last, left, note }) => [last, left, note])).toEqual([
    ['000-3100007-7', 47, ''],
    ['', 10, 'sealed: opened by the lead with a reason'],
  ])
  expect(lastNumbersOf(handed)).toBe('000-3100007-7')
})

const full = deskOf(
  firm,
  laptop,
  declared,
  ...blocks,
  keyed('operator.keyed', 'operator', 'op', { name: 'Night desk' }),
  ...Array.from({ length: 30 }, (_, nth) => [
    keyed('task.opened', 'task', `T${nth}`, {
      incident: 'incident',
      title: `List number ${nth} of all touched importers`,
      promisedTo: 'Office of Field Operations',
      dueAt: at('18:00'),
    }),
    keyed('file.savedOutside', 'savedFile', `F${nth}`, { name: `Packet ${nth}.pdf`, shownAs: 'outbox' }),
  ]).flat(),
)

test('the handover is one page by design: what has no room is counted, and where it stands is said', () => {
  const values = of(full)
  const note = 'The driver of bay 4 comes back at six. '.repeat(60)
  const pages = layoutStatus({ ...head, is: 'handover', values, from: 'Night desk', to: '', note }, metrics).flat()
  expect(pages).toHaveLength(1)
  const texts = pages[0]?.ops.flatMap((op) => (op.op === 'text' ? [op] : [])) ?? []
  const text = texts.map((op) => op.text).join(' ')
  expect(text).toMatch(/and \d+ more: see the board/u)
  expect(text).toContain('and 15 more: see Recover, Files outside the vault')
  expect(text).toContain('000-3100007-7')
  expect(text).toContain('Night desk')
  for (const op of texts) {
    expect(op.y).toBeLessThan(770)
    expect(op.x + metrics.width(op.text, op.font, op.size)).toBeLessThan(590)
  }
})

test('the one before is named', () => {
  const state = deskOf(
    declared,
    keyed('handover.signed', 'handover', 'H1', { incident: 'incident', at: at('06:00'), from: 'Ana', to: 'Ben' }),
  )
  expect(of(state).before).toBe('handed over Tue 24 Nov 06:00 by Ana to Ben')
})
