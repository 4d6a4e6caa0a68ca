import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { incidentShown } from '../../../shared/domain/incident/incidents'
import { firstHourPages } from '../../../shared/sheets/firstHour/firstHourPages'
import { paintPdf } from '../../../shared/sheets/paintPdf'
import { layoutReport, type Report } from '../../../shared/sheets/report'
import type { DeskState } from '../../../shared/journal/state'
import { fonts } from '../prepare/aBag'
import { deskOf, keyed } from '../frame/desk'
import { declared, peace } from './declareDesk'

const pages = (state: DeskState) => {
  const incident = incidentShown(state)
  return incident === undefined ? [] : firstHourPages(state, incident)
}
const reports = (state: DeskState): Report[] =>
  pages(state).map((page) => ({
    ...page,
    over: 'Tamarack Gate Customs Brokers · 000',
    drill: true,
    printedAt: '24 Nov 2026 02:06',
    by: 'Octavio Brandariz',
    printedAtMs: 0,
  }))
const laid = (state: DeskState) => reports(state).map((report) => layoutReport(report, fonts.metrics))
const texts = (ops: ReturnType<typeof laid>[number][number]['ops']) =>
  ops.flatMap((op) => (op.op === 'text' ? [op.text] : [])).join('\n')

test('one page a role: owners of the first hour and of telling others, each on one page of paper', () => {
  const state = declared()
  expect(pages(state).map(({ role }) => role)).toEqual([
    'Lead',
    'IT',
    'Entry manager',
    'Client desk',
    'Licensed broker',
  ])
  expect(laid(state).map((sheets) => sheets.length)).toEqual([1, 1, 1, 1, 1])
  for (const page of pages(state)) expect(page.blocks.map(({ is }) => is)).toContain('job')
})

test('a page says by which clock time, whom to ring in large figures, what to say, and leaves blanks for ink', () => {
  const it = laid(declared())[1]?.[0]?.ops ?? []
  const words = texts(it)
  expect(words).toContain('by 02:35')
  expect(words).toContain('Done at')
  expect(words).toContain('Initials')
  expect(words).toContain('noticed Tue 24 Nov 02:00')
  expect(words).toContain('EXERCISE')
  const number = it.find((op) => op.op === 'text' && op.text === '703-921-6507')
  expect(number).toMatchObject({ size: 15 })
})

test('what is known stands for whom CBP asks; what is not known yet is said so', () => {
  const words = texts(laid(declared())[0]?.[0]?.ops ?? [])
  expect(words).toContain('Screens show a ransom note. Office network is off.')
  expect(words).toContain('not known yet')
})

test('a contact without any number is said, with whom to ask; the page prints all the same', () => {
  const state = declared({}, [
    ...peace(),
    keyed('contact.keyed', 'contact', 'silent', { name: 'Night watch' }),
    keyed('planStep.keyed', 'planStep', 'own', {
      phase: 'firstHour',
      order: '0001',
      title: 'Ring the night watch',
      owner: 'Guard',
      contact: 'silent',
    }),
  ])
  const guard = reports(state).find(({ title }) => title === 'First hour: Guard')
  expect(JSON.stringify(guard?.blocks)).toContain('Night watch: no number on file')
})

test('a step that nobody owns has a page all the same', () => {
  const state = declared({}, [
    ...peace(),
    keyed('planStep.keyed', 'planStep', 'own', { phase: 'firstHour', order: '0001', title: 'Ring the bank' }),
  ])
  expect(pages(state).map(({ role }) => role)).toContain('Nobody named yet')
})

test('over the night on which the clocks go back a time says its offset, so that nobody comes an hour early', () => {
  const state = declared({ declaredAt: '2026-10-31T23:30:00-05:00[America/Chicago]' })
  const client = JSON.stringify(pages(state).find(({ role }) => role === 'Client desk')?.blocks)
  expect(client).toContain('"by":"02:30"')
  expect(client).toContain('Sun 1 Nov, UTC−06:00')
})

test('what was done already says when and by whom', () => {
  const before = peace()
  const state = declared({}, before)
  const done = deskOf(
    ...before,
    keyed('incident.declared', 'incident', 'incident', { declaredAt: '2026-11-24T02:05:00-06:00[America/Chicago]' }),
    keyed('task.opened', 'task', 't', {
      incident: 'incident',
      phase: 'firstHour',
      owner: 'Lead',
      title: 'Ring',
      dueAt: '2026-11-24T02:25:00-06:00[America/Chicago]',
      doneAt: '2026-11-24T02:21:00-06:00[America/Chicago]',
      doneBy: 'N. Ortiz',
    }),
  )
  expect(texts(laid(done)[0]?.[0]?.ops ?? [])).toContain('Done 02:21, N. Ortiz')
  expect(pages(state)).not.toHaveLength(0)
})

test('they are one PDF', async () => {
  const facts = { title: 'First hour', printedAtMs: 0, hash: '0'.repeat(64) }
  const pdf = await paintPdf(laid(declared()).flat(), fonts, facts)
  expect(new TextDecoder('latin1').decode(pdf.slice(0, 5))).toBe('%PDF-')
  if (process.env['FIRST_HOUR'] !== undefined) writeFileSync(process.env['FIRST_HOUR'], pdf)
})
