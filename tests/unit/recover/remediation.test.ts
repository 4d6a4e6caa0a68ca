import { expect, test } from 'vitest'
import { figuresOf } from '../../../shared/domain/incident/figures'
import { nextNumbers } from '../../../shared/domain/recover/nextNumber'
import { remediationCounts, remediationId, remediationRows } from '../../../shared/domain/recover/remediation'
import { leaveState, nextPackNumber, reconnectionRows } from '../../../shared/domain/recover/reconnection'
import { remediationItems } from '../../../shared/knowledge/remediation'
import { paintPdf } from '../../../shared/sheets/paintPdf'
import { evidencePackReport } from '../../../shared/sheets/recover/evidencePack'
import { nextNumberSheet } from '../../../shared/sheets/recover/nextNumberSheet'
import { querySheet } from '../../../shared/sheets/recover/querySheet'
import { layoutReport, type Report } from '../../../shared/sheets/report'
import { deskOf, keyed } from '../frame/desk'
import { nodeFonts } from '../sheets/nodeFonts'
import { pdfText } from '../sheets/pdfText'

const fonts = nodeFonts()
const wall = { ms: Date.UTC(2026, 10, 24, 14), offsetMinutes: -360, zone: 'America/Chicago' }
const at = '2026-11-24T08:00:00-06:00[America/Chicago]'
const HASH = 'f3a1'.repeat(16)
const item = (id: string, fields: Record<string, string>) =>
  keyed('remediation.keyed', 'remediation', remediationId('incident', id), {
    incident: 'incident',
    item: id,
    ...fields,
  })

function laid(body: Pick<Report, 'title' | 'under' | 'blocks'>) {
  const report: Report = {
    ...body,
    over: 'Harbor Light',
    drill: false,
    printedAt: '24 Nov',
    by: 'Ana',
    printedAtMs: wall.ms,
  }
  return layoutReport(report, fonts.metrics)
}
const textOfPaper = async (body: Parameters<typeof laid>[0]) =>
  (
    await pdfText(await paintPdf(laid(body), fonts, { title: body.title, printedAtMs: wall.ms, hash: '0'.repeat(64) }))
  ).join(' ')
const redOf = (body: Parameters<typeof laid>[0]) =>
  laid(body)
    .flatMap(({ ops }) => ops)
    .flatMap((op) => (op.op === 'text' && op.red === true ? [op.text] : []))
    .join(' ')

test('every item says its source and its day, and none of them pretends to be required', () => {
  for (const { source, checkedOn, confidence, collect } of remediationItems) {
    expect(source).not.toBe('')
    expect(checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/u)
    expect(confidence).not.toBe('sure')
    expect(collect).not.toMatch(/must|required/iu)
  }
  expect(new Set(remediationItems.map(({ id }) => id)).size).toBe(remediationItems.length)
})

test('an item is missing until it is done with a proof and a name, or does not apply for a reason', () => {
  const state = deskOf(
    item('attestation', { state: 'done', by: 'Dana Okafor', at, document: 'd', sha256: HASH }),
    item('scans', { state: 'done', by: 'Dana Okafor' }),
    item('isa', { state: 'notApplicable', what: 'We transmit through a service bureau.' }),
    item('mfa', { state: 'notApplicable' }),
    keyed('remediation.keyed', 'remediation', 'own', {
      incident: 'incident',
      title: 'Firewall replaced',
      state: 'open',
    }),
    keyed('remediation.keyed', 'remediation', 'other', { incident: 'second', title: 'Of another incident' }),
  )
  const rows = remediationRows(state, 'incident')
  const missing = Object.fromEntries(rows.map(({ title, missing: what }) => [title, what]))
  expect(rows).toHaveLength(remediationItems.length + 1)
  expect(missing).toMatchObject({
    'Written attestation by an officer': undefined,
    'Scan results': 'noProof',
    'Interconnection Security Agreement': undefined,
    'Multi-factor sign-in': 'noReason',
    'Firewall replaced': 'notDone',
  })
  const counts = remediationCounts(rows)
  expect(counts.done + counts.notApplicable + counts.open).toBe(counts.all)
})

test('the evidence is one paper: items, whole hashes, figures and lines to sign, what is missing in red', async () => {
  const state = deskOf(
    keyed('incident.declared', 'incident', 'incident', {
      declaredAt: at,
      lead: 'Ana Reyes',
      socReportNumber: 'SOC-77',
    }),
    item('attestation', { state: 'done', by: 'Dana Okafor', at, what: 'Letter of the president.', sha256: HASH }),
    keyed('entry.opened', 'entry', 'e', { entryNumber: '000-0310001-3' }),
  )
  const rows = remediationRows(state, 'incident')
  const body = evidencePackReport({
    version: 3,
    firm: { name: 'Harbor Light', filerCode: '000' },
    incident: { declaredAt: at, lead: 'Ana Reyes', socReportNumber: 'SOC-77' },
    rows,
    figures: figuresOf(state, { device: 'AAAAAAAAAA', now: wall, incident: 'incident' }),
    leave: [],
    signedBy: 'Dana Okafor, president',
  })
  const text = await textOfPaper(body)
  for (const { title } of rows) expect(text.replace(/\s+/gu, ' ')).toContain(title.split(' ')[0])
  expect(text).toContain(HASH)
  expect(text).toContain('version 3')
  expect(text).toContain('SOC-77')
  expect(text).toContain('1 opened: 0 released, 0 void, 1 neither')
  expect(text).toContain('has published no list')
  expect(text).toContain('Signature: Dana Okafor, president')
  const red = redOf(body)
  expect(red).toContain('missing: not there yet')
  expect(red).not.toContain('Letter of the president.')
})

test('leave to reconnect: granted wins over asked, and the next version counts on', () => {
  const asked = keyed('reconnection.asked', 'reconnection', 'r1', { incident: 'incident', state: 'requested' })
  const granted = keyed('reconnection.answered', 'reconnection', 'r2', { incident: 'incident', state: 'granted' })
  expect(leaveState(reconnectionRows(deskOf(), 'incident'))).toBe('notAsked')
  expect(leaveState(reconnectionRows(deskOf(asked), 'incident'))).toBe('requested')
  expect(leaveState(reconnectionRows(deskOf(asked, granted), 'incident'))).toBe('granted')
  expect(nextPackNumber([{ id: 'a', fields: { number: 4 } }])).toBe(5)
})

test('the sheet to sign orders the next number and shows by what it is known', async () => {
  const state = deskOf(
    keyed('reserve.block.added', 'block', 'b', {
      filerCode: 'ABC',
      first: '0310001',
      last: '0310040',
      device: 'AAAAAAAAAA',
      purpose: 'ordinary',
    }),
  )
  const [standing] = nextNumbers(state)
  if (standing === undefined) throw new Error('nothing known')
  const text = await textOfPaper(nextNumberSheet(standing, ''))
  expect(text).toContain('to at least 0310041.')
  expect(text).toContain('block 0310001 to 0310040')
  expect(text).toContain('Set by: name')
  const ends = nextNumberSheet({ ...standing, wanted: { type: 'CountEnds', highest: '9999999' } }, '')
  expect(redOf(ends)).toContain('No number is left beyond 9999999.')
})

test('the list asks and tells nothing: numbers, bills and boxes, no value and no whole importer number', async () => {
  const row = (id: string, port: string) => ({
    id,
    entryNumber: `000-031000${id}-3`,
    bills: ['TRMX100001', 'TRMX100002'],
    port,
    importerMasked: 'XX-XXXXX1200',
  })
  const text = await textOfPaper(
    querySheet({ number: 2, addressedTo: 'headquarters', rows: [row('1', '2704'), row('2', '2304')] }),
  )
  expect(text).toContain('What ACE has: list 2')
  expect(text).toContain('To: CBP headquarters. 2 entries')
  expect(text).toMatch(/Port 2304.*000-0310002-3.*Port 2704.*000-0310001-3/su)
  expect(text).toContain('TRMX100001, TRMX100002')
})
