import { expect, test } from 'vitest'
import { formatEntryNumber } from '../../../shared/domain/entryNumber'
import { accounting } from '../../../shared/domain/reserve'
import { triage } from '../../../shared/domain/respond/triage'
import { entityOf, markOf, textOf } from '../../../shared/journal/state'
import { layoutReport } from '../../../shared/sheets/report'
import { statusRequestSheet } from '../../../shared/sheets/respond/statusRequest'
import { decisionChanges } from '../../../renderer/respond/triage/decisionChanges'
import { openedChanges } from '../../../renderer/respond/triage/openOnPaper'
import { printedNumber } from '../../../renderer/respond/triage/printedNumber'
import { answerKeys, answerOfKey } from '../../../renderer/respond/triage/answerKeys'
import { rowsShown, saidWords } from '../../../renderer/respond/triage/triageText'
import { flightAnswerWords } from '../../../shared/domain/respond/triageWords'
import { nodeFonts } from '../sheets/nodeFonts'
import { aDesk } from './aDesk'

const at = '2026-11-24T02:05:00-06:00[America/Chicago]'
const nowMs = Date.parse('2026-11-24T02:05:00-06:00')

function aDeskInFlight(fields: readonly [string, string][] = []) {
  const desk = aDesk()
  desk.record(
    {
      action: 'importer.loaded',
      kind: 'importer',
      id: 'i1',
      patch: [
        ['name', 'Cedar Row Furniture Inc.'],
        ['importerNumber', '47-3120985NA'],
        ['bondType', '8'],
      ],
    },
    {
      action: 'inFlight.loaded',
      kind: 'inFlight',
      id: 'a',
      patch: [
        ['entryNumber', '000-1000017-6'],
        ['bill', 'PNTR20261119'],
        ['container', 'MSCU6639870'],
        ['importerName', 'CEDAR ROW FURNITURE INC'],
        ['portOfEntry', '2304'],
        ['modeOfTransport', '30'],
        ['arrivalDay', '2026-11-25'],
        ['state', 'sentNoAnswer'],
        ...fields,
      ],
    },
  )
  return desk
}
const rowOf = (desk: ReturnType<typeof aDesk>) => {
  const [row] = triage(desk.state, nowMs).rows
  if (row === undefined) throw new Error('no row')
  return row
}
let nth = 0
const ids = () => ({ entry: 'E9', row: () => `R${(nth += 1)}` })

test('the entry of an original stands under the main system’s number, filled from the kit, and is no number of a block', () => {
  const desk = aDeskInFlight()
  desk.record(...decisionChanges(rowOf(desk), { decision: 'originalOnPaper', why: '', by: 'Night desk', at }))
  desk.record(...openedChanges(desk.state, rowOf(desk), ids(), '000-1000017-6'))
  const entry = entityOf(desk.state, 'entry', 'E9')
  const read = (field: string) => [textOf(entry, field), markOf(entry, field)]
  expect(read('entryNumber')).toEqual(['000-1000017-6', 'K'])
  expect(read('importerNumber')).toEqual(['47-3120985NA', 'K'])
  expect(read('portOfEntry')).toEqual(['2304', 'K'])
  expect(read('arrivalDate')).toEqual(['2026-11-25', 'K'])
  expect(textOf(entry, 'inFlight')).toBe('a')
  const [bill] = [...(desk.state.kinds.get('bill')?.values() ?? [])]
  expect([textOf(bill, 'scac'), textOf(bill, 'billNumber'), textOf(bill, 'billType')]).toEqual([
    'PNTR',
    '20261119',
    'R',
  ])
  expect(rowOf(desk)).toMatchObject({ entries: ['E9'], decided: { entry: 'E9', entryNumber: '000-1000017-6' } })
  expect(accounting(desk.state).numbers).toMatchObject([
    { entryNumber: '000-1000017-6', state: 'outsideBlocks', reason: 'number of the main system, used on paper' },
  ])
})

test('a new number while ACE may have it takes its reason with it to the entry; what is remembered is tentative', () => {
  const desk = aDeskInFlight([['fromMemoryBy', 'Night desk']])
  const why = 'CBP did not answer in two hours, the driver waits'
  desk.record(...decisionChanges(rowOf(desk), { decision: 'newNumber', why, by: 'Night desk', at }))
  expect(rowOf(desk).decided?.entryNumber).toBeUndefined()
  desk.record(...openedChanges(desk.state, rowOf(desk), ids(), '000-0310001-3'))
  const entry = entityOf(desk.state, 'entry', 'E9')
  expect(textOf(entry, 'sameBillReason')).toBe(why)
  expect([textOf(entry, 'entryNumber'), markOf(entry, 'entryNumber')]).toEqual(['000-0310001-3', 'C'])
  expect(markOf(entry, 'arrivalDate')).toBe('T~')
  expect(rowOf(desk).decided).toMatchObject({ entryNumber: '000-0310001-3', entry: 'E9', why })
})

test('a decision that is taken anew keeps no number that it does not put on paper', () => {
  const desk = aDeskInFlight()
  desk.record(...decisionChanges(rowOf(desk), { decision: 'originalOnPaper', why: '', by: 'N', at }))
  desk.record(...decisionChanges(rowOf(desk), { decision: 'waitForAce', why: 'the port will ring back', by: 'N', at }))
  expect(rowOf(desk).decided).toMatchObject({ decision: 'waitForAce', why: 'the port will ring back' })
  expect(rowOf(desk).decided?.entryNumber).toBeUndefined()
})

test('a number that the list did not have is keyed with the decision and stands on both', () => {
  const desk = aDesk()
  desk.record({ action: 'inFlight.keyed', kind: 'inFlight', id: 'a', patch: [['bill', 'PNTR20261119']] })
  const keyed = {
    decision: 'originalOnPaper',
    why: 'the port read it out',
    original: '000-1000017-6',
    by: 'N',
    at,
  } as const
  desk.record(...decisionChanges(rowOf(desk), keyed))
  expect(rowOf(desk)).toMatchObject({
    fields: { entryNumber: '000-1000017-6' },
    decided: { entryNumber: '000-1000017-6' },
  })
})

test('a number keyed from memory is read in any writing, with the firm’s own check digit; one that is wrong stays as keyed', () => {
  const desk = aDesk()
  const read = (text: string) => printedNumber({ state: desk.state, drill: true }, text)
  const number = formatEntryNumber('000', '1000017')
  expect(read(number.replaceAll('-', ' '))).toBe(number)
  const digit = Number(number.at(-1))
  expect(read(`${number.slice(0, -1)}${(digit + 1) % 10}`)).toBeUndefined()
  desk.record({ action: 'firm.keyed', kind: 'firm', id: 'firm', patch: [['checkDigitFactor', 1]] })
  expect(read(formatEntryNumber('000', '1000017', 1))).toBe(formatEntryNumber('000', '1000017', 1))
})

test('each answer has one key, and each key one answer', () => {
  expect(answerKeys.map(({ answer }) => answer).sort()).toEqual(Object.keys(flightAnswerWords).sort())
  expect(answerOfKey('1')).toBe('notInAce')
  expect(answerOfKey('7')).toBeUndefined()
})

test('the list is searched by all words in what stands there, and shows open ones, unasked ones or one state', () => {
  const desk = aDeskInFlight()
  const { rows } = triage(desk.state, nowMs)
  expect(rowsShown(rows, 'cedar 2304', '')).toHaveLength(1)
  expect(rowsShown(rows, 'cedar 2704', '')).toHaveLength(0)
  expect(
    [rowsShown(rows, '', 'open'), rowsShown(rows, '', 'toAsk'), rowsShown(rows, '', 'accepted')].map(
      (one) => one.length,
    ),
  ).toEqual([1, 1, 0])
  const said = { id: 'x', standing: true, fields: { saidBy: 'Officer Ruiz', saidAs: 'port', at } } as const
  expect(saidWords(said)).toBe('Officer Ruiz, port, Tue 24 Nov 02:05')
})

test('a status request of thirty is one page with a box for each answer, and says no importer number', () => {
  const desk = aDesk()
  for (let one = 0; one < 30; one += 1)
    desk.record({
      action: 'inFlight.keyed',
      kind: 'inFlight',
      id: `f${one}`,
      patch: [
        ['entryNumber', `000-10000${String(one).padStart(2, '0')}-0`],
        ['bill', `PNTR202611${String(one).padStart(2, '0')}`],
        ['importerName', 'Cedar Row Furniture Incorporated'],
        ['importerNumber', '47-3120985NA'],
        ['portOfEntry', '2304'],
      ],
    })
  const { rows } = triage(desk.state, nowMs)
  const sheet = statusRequestSheet({ number: 2, addressedTo: 'clientRepresentative', port: '2304 Laredo, TX', rows })
  const pages = layoutReport(
    { ...sheet, over: 'Halyard', drill: true, printedAt: '24 Nov 2026 02:05', by: 'Night desk', printedAtMs: nowMs },
    nodeFonts().metrics,
  )
  const words = pages.flatMap(({ ops }) => ops.flatMap((op) => (op.op === 'text' ? [op.text] : []))).join(' ')
  expect(pages).toHaveLength(1)
  expect(words).toContain('Status request 2')
  expect(words).toMatch(/To: the client representative, port 2304 Laredo, TX\. 30 entries/u)
  expect(words).toContain('000-1000029-0')
  expect(words).not.toContain('47-3120985NA')
  expect(words.match(/\[ {6}\]/gu)).toHaveLength(120)
})
