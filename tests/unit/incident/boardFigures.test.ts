import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boardOf } from '../../../shared/domain/incident/board'
import { figuresOf } from '../../../shared/domain/incident/figures'
import { coverSentence } from '../../../shared/domain/incident/figuresCover'
import { checkSum, readoutLines } from '../../../shared/domain/incident/figuresReadout'
import { incidentShown, type IncidentRow } from '../../../shared/domain/incident/incidents'
import { accounting, reserveOf } from '../../../shared/domain/reserve'
import { chainItem } from '../../../shared/journal/chain'
import { createFold } from '../../../shared/journal/fold'
import type { Change, DeskId, DeviceId } from '../../../shared/journal/item'
import type { DeskState } from '../../../shared/journal/state'
import { layoutStatus } from '../../../shared/sheets/status/paper'
import { deskOf, device, keyed } from '../frame/desk'
import { nodeFonts } from '../sheets/nodeFonts'
import { at, declared, deskOfClients, firm, generatedClients, laptop, now } from './statusDesks'

const { metrics } = nodeFonts()
const head = { over: 'Saddleback', drill: true, printedAt: '24 Nov 2026 16:28', by: 'Night desk', printedAtMs: 0 }
const asked = { device, now, incident: 'incident' }
const incidentOf = (state: DeskState): IncidentRow => incidentShown(state) as IncidentRow

const block = (id: string, first: string, last: string, of: string, purpose = 'ordinary') =>
  keyed('reserve.block.added', 'block', id, { filerCode: '000', first, last, device: of, purpose })

/** Some of the entries have numbers drawn from the block. */
const numbersTaken = (count: number): Change[] =>
  Array.from({ length: count }, (_, nth) =>
    keyed('reserve.number.taken', 'number', `000-${String(3_100_000 + nth * 10)}-0`, {
      block: 'B1',
      entry: `entry-${nth}-0`,
      device,
    }),
  )

test('all figures add up, and are those of the account and the reserve', () => {
  fc.assert(
    fc.property(generatedClients, fc.nat({ max: 5 }), (clients, taken) => {
      const state = deskOfClients(
        clients,
        block('B1', '3100000', '3100099', device),
        block('B2', '3200000', '3200049', 'ZZZZZZZZZZ'),
        block('B3', '3300000', '3300009', device, 'emergency'),
        ...numbersTaken(taken),
      )
      const figures = figuresOf(state, asked)
      const account = accounting(state)
      const { numbers } = figures
      expect(Object.values(figures.entries).reduce((a, b) => a + b, 0)).toBe(figures.entriesAll)
      expect(figures.entriesAll).toBe(clients.reduce((sum, { entries }) => sum + entries.length, 0))
      expect(numbers.taken).toBe(numbers.keyed + numbers.voided + numbers.open + numbers.foundOnPaper)
      expect(numbers.size).toBe(numbers.taken + numbers.left + numbers.sealed + numbers.quarantined)
      expect(numbers).toMatchObject({ size: account.size, taken: account.taken, faults: account.faults.length })
      expect(figures.here.left).toBe(reserveOf(state, device).left)
      const { lines, check } = readoutLines(figures)
      expect(check).toBe(checkSum(lines))
      const value = (line: number) => lines[line - 1]?.value ?? 0
      const sum = (from: number, to: number) => lines.slice(from - 1, to).reduce((all, { value: one }) => all + one, 0)
      expect(value(1)).toBe(sum(2, 9))
      expect(value(10)).toBe(sum(11, 14))
      const board = boardOf(state, incidentOf(state), { device, now })
      expect(board.figures.entries).toEqual(figures.entries)
      expect(board.stuck).toHaveLength(figures.entries.held + figures.entries.exam + figures.entries.refused)
    }),
    { numRuns: 60 },
  )
})

test('a total says which laptops it covers, this one to now and another as of its last item that was taken in', () => {
  const fold = createFold()
  const desk = '0000000000000000' as DeskId
  const write = (of: string, ms: number, changes: Change[]) =>
    fold.add(
      chainItem({
        desk,
        device: of as DeviceId,
        head: null,
        last: null,
        wall: { ms, offsetMinutes: -360, zone: 'America/Chicago' },
        operator: 'op',
        changes,
      }).item,
    )
  write(device, now.ms - 60_000, [laptop, block('B1', '3100000', '3100009', 'ZZZZZZZZZZ')])
  write('BBBBBBBBBB', Date.parse('2026-11-24T06:00:00-06:00'), [
    keyed('device.joined', 'device', 'BBBBBBBBBB', { label: 'Gate laptop' }),
  ])
  const { covers } = figuresOf(fold.state, asked)
  expect(coverSentence(covers, now)).toBe('Desk 2 to 16:28; Gate laptop as of 06:00; ZZZZZZZZZZ: nothing taken in')
  const tomorrow = { ...now, ms: now.ms + 86_400_000 }
  expect(coverSentence(figuresOf(fold.state, { ...asked, now: tomorrow }).covers, tomorrow)).toContain(
    'Gate laptop as of Tue 24 Nov 06:00',
  )
})

test('promises that are late, files that lie outside and calls are counted; a kept promise is not', () => {
  const promise = (id: string, due: string, more: Record<string, string> = {}) =>
    keyed('task.opened', 'task', id, {
      incident: 'incident',
      title: id,
      promisedTo: 'CBP headquarters',
      dueAt: at(due),
      ...more,
    })
  const state = deskOf(
    firm,
    laptop,
    declared,
    promise('list', '12:00'),
    promise('evidence', '18:00'),
    promise('kept', '10:00', { doneAt: at('09:50') }),
    keyed('file.savedOutside', 'savedFile', 'F1', { name: 'packet.pdf' }),
    keyed('file.savedOutside', 'savedFile', 'F2', { name: 'list.pdf', destroyedOn: at('11:00') }),
  )
  expect(figuresOf(state, asked)).toMatchObject({ promises: { open: 2, late: 1 }, filesLeft: 1 })
  const board = boardOf(state, incidentOf(state), { device, now })
  expect(board.promises.map(({ what, late, due }) => [what, late, due])).toEqual([
    ['list', true, '12:00, late by 4 h 28 min'],
    ['evidence', false, '18:00, 1 h 32 min left'],
  ])
  expect(board.elapsed).toBe('14 h 23 min')
})

test('the board names no client: it hangs where visitors stand and is read out on calls', () => {
  const state = deskOf(
    firm,
    laptop,
    declared,
    keyed('importer.keyed', 'importer', 'A', { name: 'Rio Canela Furniture', phone: '210-555-0112' }),
    keyed('task.opened', 'task', 'T1', {
      incident: 'incident',
      title: 'Tell when it is released',
      promisedTo: 'Rio Canela Furniture',
      promisedToKind: 'client',
    }),
  )
  const board = boardOf(state, incidentOf(state), { device, now })
  expect(board.calls.map(({ what }) => what)).toContain('A client')
  expect(JSON.stringify({ ...board, figures: undefined })).not.toContain('Canela')
})

test('the board is one page however much there is, and counts what has no room', () => {
  const many = Array.from({ length: 40 }, (_, nth) => [
    keyed('task.opened', 'task', `T${nth}`, {
      incident: 'incident',
      title: `Promise ${nth} with a long name that goes on and on`,
      promisedTo: 'Office of Field Operations',
      dueAt: at('18:00'),
    }),
    keyed('entry.opened', 'entry', `E${nth}`, { entryNumber: `000-03100${nth}-3` }),
    keyed('entry.held', 'fact', `H${nth}`, { entry: `E${nth}`, what: 'held', day: '2026-11-24' }),
  ]).flat()
  const state = deskOf(firm, laptop, declared, ...many)
  const values = boardOf(state, incidentOf(state), { device, now })
  const pages = layoutStatus({ ...head, is: 'board', values }, metrics).flat()
  expect(pages).toHaveLength(1)
  const text = pages[0]?.ops.map((op) => (op.op === 'text' ? op.text : '')).join(' ') ?? ''
  expect(text).toMatch(/and \d+ more: see/u)
  expect(text).toContain('Desk 2 to 16:28')
  expect(text).toContain('EXERCISE')
  for (const op of pages[0]?.ops ?? []) if (op.op === 'text') expect(op.y).toBeLessThan(770)
})

test('the board says of the leave what the records say, not what was keyed before them', () => {
  const state = deskOf(
    ...[firm, declared].flat(),
    keyed('incident.keyed', 'incident', 'incident', { authorisationState: 'requested' }),
    keyed('authorisation.answered', 'authorisation', 'auth', {
      incident: 'incident',
      askedAs: 'cbpHeadquarters',
      state: 'granted',
      reference: 'HQ-17',
      from: at('06:00'),
    }),
  )
  const { heads } = boardOf(state, incidentOf(state), { device, now })
  expect(JSON.stringify(heads)).toContain('granted, HQ-17')
  expect(JSON.stringify(heads)).not.toContain('requested')
})
