import { expect, test } from 'vitest'
import { isLateRow, lateList, statutoryOf, type LateRow } from '../../../shared/domain/recover/late'
import { lateByImporter, lateBySurety, lateSum } from '../../../shared/domain/recover/lateSums'
import { lateCsv, lateReport } from '../../../shared/sheets/recover/lateList'
import { attachmentHash, discretionAttachment } from '../../../shared/sheets/recover/discretionAttachment'
import { interestRatesOf } from '../../../shared/domain/respond/moneyInterest'
import { subjectId } from '../../../shared/domain/respond/subject'
import type { ReportBlock } from '../../../shared/sheets/report'
import { aDesk, type Fields } from '../domain/aDesk'

const TODAY = '2026-12-31'
const OUTAGE = '2026-11-20T06:00:00-06:00[America/Chicago]'
const FROM = '2026-12-01'
const UNTIL = '2026-12-15'

/** Counted by hand, away from the calendar of the program: weekdays without these days. */
const closed = new Set(['2026-11-11', '2026-11-26', '2026-12-04', '2026-12-25', '2027-01-01'])
const next = (day: string) => new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
const works = (day: string) => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()) && !closed.has(day)
function tenth(day: string): string {
  let at = day
  for (let left = 10; left > 0;) {
    at = next(at)
    if (works(at)) left -= 1
  }
  return at
}
function daysLate(due: string, end: string): number {
  let count = 0
  for (let day = next(due); day <= end; day = next(day)) if (works(day)) count += 1
  return count
}

/** Entries of every calendar day from 9 November on, round Veterans Day, Thanksgiving, a closure and a month end. */
interface Made {
  id: string
  released: string
  how: 'downtime' | 'electronically' | 'before'
  filedOn: string | undefined
  port: string
}
const made: Made[] = Array.from({ length: 60 }, (_, nth) => {
  let released = '2026-11-09'
  for (let step = 0; step < nth % 30; step += 1) released = next(released)
  const after = released >= '2026-11-20'
  return {
    id: `e${nth}`,
    released,
    how: !after ? 'before' : nth % 3 === 0 ? 'electronically' : 'downtime',
    filedOn: nth % 4 === 0 ? tenth(released) : nth % 4 === 1 ? next(tenth(released)) : undefined,
    port: nth % 5 === 0 ? '5301' : '2304',
  }
})

function desk(more: Record<string, Record<string, Fields>> = {}) {
  const entry: Record<string, Fields> = {}
  const fact: Record<string, Fields> = {}
  const road: Record<string, Fields> = {}
  const line: Record<string, Fields> = {}
  for (const [nth, { id, released, how, filedOn, port }] of made.entries()) {
    entry[id] = {
      entryNumber: `ABC-00000${String(nth).padStart(2, '0')}-1`,
      entryType: '01',
      importerName: `Importer ${nth % 4}`,
      suretyCode: nth % 2 === 0 ? '036' : '112',
      portOfEntry: port,
      modeOfTransport: '30',
    }
    line[`l${nth}`] = { entry: id, order: 'a', enteredValue: 1_000_000, htsNumber: '9401.61.4011', rate: '5%' }
    if (how === 'downtime') fact[`p${nth}`] = { entry: id, what: 'presented', day: released }
    if (how === 'electronically') road[subjectId('entry', id)] = { entry: id, road: 'serviceCentre' }
    fact[`r${nth}`] = { entry: id, what: 'released', day: released }
    if (filedOn !== undefined) fact[`s${nth}`] = { entry: id, what: 'summaryPresented', day: filedOn }
  }
  return aDesk({
    firm: { firm: { name: 'Harbor Light', filerCode: 'ABC' } },
    incident: { incident: { outageBegan: OUTAGE, reference: 'CI-77', declaredAt: OUTAGE } },
    closure: { c: { day: '2026-12-04', name: 'Snow', whose: 'federal', countsAs: 'noWorkingDay' } },
    discretion: { d: { grantedBy: 'Office of Trade', reference: 'OT-5', from: FROM, until: UNTIL, ports: '2304' } },
    entry,
    fact,
    road,
    line,
    ...more,
  })
}

test('60 entries round a holiday, a closure and a month end: each due day, lateness and attachment is right', () => {
  const rows = new Map(lateList(desk(), TODAY).map((row) => [row.entry, row]))
  expect(rows.size).toBe(60)
  let attached = 0
  for (const { id, released, how, filedOn, port } of made) {
    const row = rows.get(id) as LateRow
    const due = tenth(released)
    expect(row.due, `${id} released ${released}`).toBe(due)
    const late = filedOn === undefined ? TODAY > due : filedOn > due
    expect(isLateRow(row)).toBe(late)
    expect(row.workingDaysLate).toBe(late ? daysLate(due, filedOn ?? TODAY) : 0)
    const affected = late && how !== 'downtime' && FROM <= due && due <= UNTIL && port === '2304'
    expect(row.attachment === 'wanted', `${id} due ${due} ${how} ${port}`).toBe(affected)
    attached += affected ? 1 : 0
  }
  expect(attached).toBeGreaterThan(5)
})

test('an entry released on downtime has none, whatever was granted', () => {
  const rows = lateList(desk(), TODAY)
  for (const row of rows.filter(({ released }) => released === 'onDowntime'))
    expect(['inTime', 'onDowntime']).toContain(row.attachment)
})

test('printed and sent move it on; a new grant wants a new page', () => {
  const first = lateList(desk(), TODAY).find(({ attachment }) => attachment === 'wanted')?.entry ?? ''
  const stateOf = (kept: Fields) =>
    lateList(desk({ discretionAttachment: { [first]: kept } }), TODAY).find(({ entry }) => entry === first)?.attachment
  expect(stateOf({ entry: first, discretion: 'd', number: 1 })).toBe('printed')
  expect(stateOf({ entry: first, discretion: 'd', number: 1, sentAt: OUTAGE })).toBe('sent')
  expect(stateOf({ entry: first, discretion: 'another', number: 1, sentAt: OUTAGE })).toBe('wanted')
})

test('sums by importer and by surety are those of all; without a rate no interest is made up', () => {
  const state = desk()
  const rows = lateList(state, TODAY)
  const around = { today: TODAY, rates: interestRatesOf(state) }
  const whole = lateSum(rows, around)
  expect(whole.late).toBe(rows.filter(isLateRow).length)
  for (const sums of [lateByImporter(rows, around), lateBySurety(rows, around)]) {
    const add = (of: (one: (typeof sums)[number]) => number) => sums.reduce((sum, one) => sum + of(one), 0)
    expect(add(({ entries }) => entries)).toBe(60)
    expect(add(({ late }) => late)).toBe(whole.late)
    expect(add(({ covered }) => covered)).toBe(whole.covered)
    expect(add(({ dutyCents }) => dutyCents)).toBe(whole.dutyCents)
    expect(add(({ feesCents }) => feesCents)).toBe(whole.feesCents)
  }
  expect(whole.dutyCents).toBe(whole.late * 50_000)
  expect(whole.interestCents).toBeUndefined()
  const keyed = desk({ interestRate: { r: { fromDay: '2026-10-01', percent: '7' } } })
  const withRate = lateSum(lateList(keyed, TODAY), { today: TODAY, rates: interestRatesOf(keyed) })
  expect(withRate.interestCents).toBeGreaterThan(0)
})

test('what the law sets is named as such, and no discretion moves it', () => {
  const duties = statutoryOf(desk(), 'e0')
  expect(duties.map(({ what }) => what)).toContain('postSummaryCorrection')
  expect(duties.every(({ discretion }) => !discretion)).toBe(true)
})

test('the attachment says broker, days, reason, entry and reference, and its hash moves with what it says', () => {
  const [row] = lateList(desk(), TODAY).filter(({ attachment }) => attachment === 'wanted')
  if (row === undefined) throw new Error('one is wanted')
  const values = {
    number: 1,
    firm: { name: 'Harbor Light', filerCode: 'ABC' },
    row,
    importerNumber: '47-3120985NA',
    discretion: row.discretion?.fields ?? {},
    outageBegan: OUTAGE,
    incidentReference: 'CI-77',
    signedBy: 'Dana Okafor',
  }
  const page = textOf(discretionAttachment(values).blocks)
  for (const said of [
    row.called,
    'Harbor Light',
    'ABC',
    '47-3120985NA',
    'Office of Trade',
    'OT-5',
    'cyber incident',
    'CI-77',
  ])
    expect(page).toContain(said)
  expect(page).toContain('Tue 1 Dec 2026 to Tue 15 Dec 2026')
  expect(attachmentHash(values)).toMatch(/^[0-9a-f]{64}$/u)
  expect(attachmentHash({ ...values, signedBy: 'Ben' })).not.toBe(attachmentHash(values))
})

test('paper and file hold every summary, and no importer number', () => {
  const state = desk()
  const rows = lateList(state, TODAY)
  const around = { today: TODAY, rates: interestRatesOf(state) }
  const paper = textOf(lateReport(rows, { ...around, asOf: 'now', covers: 'this laptop alone' }).blocks)
  const csv = lateCsv(rows, around)
  for (const { called } of rows) {
    expect(paper).toContain(called)
    expect(csv).toContain(called)
  }
  expect(csv.split('\r\n')).toHaveLength(62)
})

const textOf = (blocks: readonly ReportBlock[]): string =>
  blocks
    .map((block) => (block.is === 'table' ? block.rows.flat().join('\n') : 'text' in block ? block.text : ''))
    .join('\n')
