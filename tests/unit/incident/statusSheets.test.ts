import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clientStatus, clientsToTell, tellSince } from '../../../shared/domain/incident/clientStatus'
import { namesAClient } from '../../../shared/domain/incident/clientStatusOthers'
import { agreedWording, wordingFor } from '../../../shared/domain/incident/clientStatusWording'
import { messageDigest } from '../../../shared/domain/incident/messages'
import type { DeskState } from '../../../shared/journal/state'
import { layoutStatus, type StatusPaper } from '../../../shared/sheets/status/paper'
import type { LaidPage } from '../../../shared/sheets/sheet'
import { deskOf, keyed } from '../frame/desk'
import { nodeFonts } from '../sheets/nodeFonts'
import { at, declared, deskOfClients, firm, generatedClients } from './statusDesks'

const { metrics } = nodeFonts()
const asked = { since: at('02:05'), today: '2026-11-24' }
const head = { over: 'Saddleback', drill: false, printedAt: '24 Nov 2026 16:28', by: 'Night desk', printedAtMs: 0 }

const sheetsOf = (state: DeskState, importers: readonly string[]): LaidPage[][] => {
  const wording = agreedWording(state, 'incident', 'update')
  const paper: StatusPaper = {
    ...head,
    is: 'clients',
    sheets: importers.map((importer) => ({
      status: clientStatus(state, importer, asked),
      ...wordingFor(state, 'incident', wording, importer, at('16:28')),
      number: 1,
      reach: '',
      approvedAt: '24 Nov',
    })),
  }
  return layoutStatus(paper, metrics)
}
/** What stands on pages, without spaces: a long word is broken over lines, and is there all the same. */
const textOn = (pages: readonly LaidPage[]): string =>
  pages.map(({ ops }) => ops.map((op) => (op.op === 'text' ? op.text : '')).join(' ')).join(' ')
const tight = (text: string): string => text.replace(/\s+/gu, '')

test('no sheet holds a name, number, bill, container, product or reference of another client, whatever was keyed', () => {
  fc.assert(
    fc.property(generatedClients, (clients) => {
      const state = deskOfClients(clients)
      const sheets = sheetsOf(
        state,
        clients.map(({ id }) => id),
      )
      clients.forEach((client, nth) => {
        const text = tight(textOn(sheets[nth] ?? []))
        expect(text).toContain(tight(client.name))
        for (const entry of client.entries) {
          expect(text.includes(tight(entry.bill)) || entry.facts.includes('voided')).toBe(true)
          expect(text).not.toContain(entry.product)
        }
        for (const other of clients) {
          if (other === client) continue
          for (const foreign of [
            other.name,
            other.number,
            ...other.entries.flatMap(({ bill, container, reference, product }) => [
              bill,
              container,
              reference,
              product,
            ]),
          ])
            expect(text).not.toContain(tight(foreign))
        }
      })
    }),
    { numRuns: 60 },
  )
})

test('a text that names another client is left out, and the desk is told which', () => {
  const state = deskOf(
    firm,
    declared,
    keyed('importer.keyed', 'importer', 'A', { name: 'Rio Canela Furniture', importerNumber: '89-010001200' }),
    keyed('importer.keyed', 'importer', 'B', { name: 'Tidewrack Seafoods', importerNumber: '79-020004500' }),
    keyed('entry.opened', 'entry', 'E1', {
      entryNumber: '000-0310001-3',
      importer: 'A',
      missingDocuments: 'as TIDEWRACK  seafoods has it',
    }),
  )
  const status = clientStatus(state, 'A', asked)
  expect(status.leftOut).toEqual([{ entry: '000-0310001-3', what: 'missing documents' }])
  expect(JSON.stringify(status.entries)).not.toMatch(/tidewrack/iu)
  expect(namesAClient(state, 'Goods of 79-0200045 00 are held')).toBe(true)
  expect(namesAClient(state, 'Goods of all our clients are held')).toBe(false)
})

test('what moved, what waits and for what, what is needed; a release is provisional', () => {
  const entry = (id: string, facts: string[]) => [
    keyed('entry.opened', 'entry', id, { entryNumber: `000-03${id}-3`, importer: 'A', arrivalDate: '2026-11-23' }),
    ...facts.map((what, nth) =>
      keyed('entry.held', 'fact', `${id}-${nth}`, { entry: id, what, day: '2026-11-24', reason: 'the driver shouted' }),
    ),
  ]
  const state = deskOf(
    firm,
    declared,
    keyed('importer.keyed', 'importer', 'A', {
      name: 'Rio Canela Furniture',
      poaOnFile: false,
      bondExpires: '2026-12-05',
    }),
    ...entry('10001', ['printed', 'presented', 'released']),
    ...entry('10002', ['printed', 'presented', 'held']),
    ...entry('10003', []),
    keyed('entry.opened', 'entry', 'nobody', { entryNumber: '000-0319999-3' }),
  )
  const status = clientStatus(state, 'A', asked)
  expect(status.entries.map(({ group, state: words, waitsFor }) => [group, words, waitsFor])).toEqual([
    ['moved', 'Released by CBP on 24 Nov 2026, provisionally: hold intact', ''],
    ['waits', 'Held by CBP on 24 Nov 2026', "CBP's decision"],
    ['waits', 'Being prepared on paper', 'our papers'],
  ])
  expect(status.needs).toEqual([
    'A signed power of attorney: we have none on file.',
    'A new bond in time: the one we have on file ends on 5 Dec 2026.',
  ])
  expect(status.entries[2]?.needs).toContain('commercial invoice')
  const text = textOn(sheetsOf(state, ['A'])[0] ?? [])
  expect(tight(text)).toContain(tight('hold the goods intact'))
  expect(text).not.toContain('shouted')
  expect(clientsToTell(state, asked)).toEqual({
    clients: [{ importer: 'A', name: 'Rio Canela Furniture', entries: 3 }],
    withoutClient: 1,
  })
})

test('an entry that was released before the incident and of which nothing happened since is not told', () => {
  const state = deskOf(
    declared,
    keyed('importer.keyed', 'importer', 'A', { name: 'Rio Canela Furniture' }),
    keyed('entry.opened', 'entry', 'E1', { importer: 'A' }),
    keyed('entry.released', 'fact', 'F1', { entry: 'E1', what: 'released', day: '2026-11-20' }),
  )
  const later = { since: '2026-11-25T02:20:00-06:00[America/Chicago]', today: '2026-11-25' }
  expect(clientStatus(state, 'A', later).entries).toEqual([])
  expect(clientStatus(state, 'A', { ...later, since: undefined }).entries).toHaveLength(1)
})

test('what is done is told since the outage began, though it was declared later', () => {
  const times = { outageBegan: at('01:50'), discoveredAt: at('02:05'), declaredAt: at('02:20') }
  expect(tellSince(times)).toBe(at('01:50'))
  expect(tellSince({ declaredAt: at('02:20') })).toBe(at('02:20'))
})

const message = { subject: 'Where your shipments stand', body: 'We work on paper.' }
const written = keyed('message.written', 'message', 'M1', {
  incident: 'incident',
  stage: 'update',
  audience: 'client',
  ...message,
})
const approved = keyed('message.approved', 'message', 'M1', {
  approvedBy: 'R. Okonkwo',
  approvedAs: 'cbpHeadquarters',
  approvedAt: at('14:10'),
  approvedDigest: messageDigest(message),
})
const client = keyed('importer.keyed', 'importer', 'A', {
  name: 'Rio Canela Furniture',
  importerNumber: '89-010001200',
})
const many = Array.from({ length: 60 }, (_, nth) =>
  keyed('entry.opened', 'entry', `E${nth}`, { importer: 'A', entryNumber: `000-03100${nth}-3` }),
)

test('words that nobody approved print DRAFT on every page; approved ones name who, for whom and which version', () => {
  const draft = sheetsOf(deskOf(firm, declared, client, written, ...many), ['A'])[0] ?? []
  expect(draft.length).toBeGreaterThan(1)
  for (const page of draft) expect(textOn([page])).toContain('DRAFT')
  const fine = sheetsOf(deskOf(firm, declared, client, written, approved, ...many), ['A'])[0] ?? []
  expect(textOn(fine)).not.toContain('DRAFT')
  expect(textOn(fine)).toContain('Approved by R. Okonkwo, CBP headquarters')
  expect(textOn(fine)).toContain('We work on paper.')
})

test('fields of the agreed words are filled from the client itself, and the version is that of the words approved', () => {
  const template = { subject: 'For {client}', body: 'Waiting: {entriesWaiting}. Next word by {nextUpdate}.' }
  const other = keyed('importer.keyed', 'importer', 'B', { name: 'Tidewrack Seafoods', importerNumber: '79-020004500' })
  const state = deskOf(
    firm,
    declared,
    client,
    other,
    keyed('message.written', 'message', 'M1', {
      incident: 'incident',
      stage: 'update',
      audience: 'client',
      ...template,
    }),
    keyed('message.approved', 'message', 'M1', {
      approvedBy: 'R. Okonkwo',
      approvedAs: 'counsel',
      approvedAt: at('14:10'),
      approvedDigest: messageDigest(template),
    }),
    keyed('entry.opened', 'entry', 'E1', { importer: 'A', entryNumber: '000-0310001-3' }),
    keyed('entry.opened', 'entry', 'E2', { importer: 'B', entryNumber: '000-0310002-1' }),
  )
  const agreed = agreedWording(state, 'incident', 'update')
  const { wording, nextUpdate } = wordingFor(state, 'incident', agreed, 'A', at('16:28'))
  expect(wording.subject).toBe('For Rio Canela Furniture')
  expect(wording.body).toContain('000-0310001-3')
  expect(wording.body).not.toContain('000-0310002-1')
  expect(wording.body).toContain(nextUpdate)
  expect(wording).toMatchObject({ draft: false, digest: messageDigest(template) })
  expect(tight(textOn(sheetsOf(state, ['A'])[0] ?? []))).not.toContain(tight('Tidewrack'))
})

test('a word that moves takes the approval away; words that name a client go on no sheet', () => {
  const moved = keyed('message.written', 'message', 'M1', { body: 'We work on paper now.' })
  expect(agreedWording(deskOf(declared, client, written, approved, moved), 'incident', 'update').draft).toBe(true)
  const named = keyed('message.written', 'message', 'M1', { body: 'Rio Canela Furniture is first.' })
  const wording = agreedWording(deskOf(declared, client, written, named), 'incident', 'update')
  expect(wording.draft).toBe(true)
  expect(wording.body).not.toContain('Canela')
  expect(agreedWording(deskOf(declared), 'incident', 'update')).toMatchObject({ draft: true, digest: '' })
})
