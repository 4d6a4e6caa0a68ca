import { expect, test } from 'vitest'
import { keyed } from './desk'
import { line, lines } from './ready'

const importer = (id: string, fields: Record<string, string | boolean> = {}) =>
  keyed('importer.keyed', 'importer', id, {
    name: id,
    bondType: '8',
    bondExpires: '2027-11-01',
    poaOnFile: true,
    screenedOn: '2026-11-20',
    screenedResult: 'no match',
    ...fields,
  })

test('no importer is one gap; with one, its power of attorney, screening and bond are lines of their own', () => {
  expect(line('clients')).toMatchObject({ tone: 'later', mend: { to: { page: 'importers', id: 'new' } } })
  const ids = lines(importer('Cedar Row')).map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining(['poa', 'screening', 'bonds']))
  expect(ids).not.toContain('clients')
})

test('a power of attorney: none stops, one that ends within 30 days is named before, and the button opens that client', () => {
  const fine = importer('Aster')
  expect(line('poa', fine)?.tone).toBe('good')
  expect(line('poa', fine, importer('Cedar Row', { poaOnFile: false }))).toMatchObject({
    tone: 'stop',
    title: '1 of 2 importers whose power of attorney is missing or ends within 30 days',
    about: 'Cedar Row',
    mend: { words: 'Key it', to: { page: 'importers', id: 'Cedar Row' } },
  })
  expect(line('poa', fine, importer('Cedar Row', { poaExpires: '2026-12-10' }))?.tone).toBe('later')
  expect(line('poa', fine, importer('Cedar Row', { poaExpires: '2026-11-10' }))?.tone).toBe('stop')
})

test('a client that nobody screened stops; one with a possible match is a gap until it is cleared', () => {
  expect(line('screening', importer('Aster'))?.tone).toBe('good')
  expect(line('screening', importer('Aster', { screenedOn: '', screenedResult: '' }))?.tone).toBe('stop')
  expect(line('screening', importer('Aster', { screenedResult: 'possible match' }))?.tone).toBe('later')
})

test('a bond that has ended stops, one not keyed is a gap, one without an end runs on', () => {
  expect(line('bonds', importer('Aster', { bondExpires: '2026-11-01' }))?.tone).toBe('stop')
  expect(line('bonds', importer('Aster', { bondType: '', bondExpires: '' }))?.tone).toBe('later')
  expect(line('bonds', importer('Aster', { bondExpires: '' }))?.tone).toBe('good')
})

const products = (version: string) => keyed('catalogue.loaded', 'catalogue', 'products', { version })
test('the kit: none is a gap, one of eight days is late, and the next one is somebody’s job', () => {
  expect(line('kit')).toMatchObject({ tone: 'later', title: 'No products are loaded', mend: { words: 'Load a kit' } })
  expect(line('kit', products('kit 2026-11-20'))).toMatchObject({
    tone: 'good',
    title: 'Products of 20 Nov 2026, 4 days ago',
  })
  const loaded = keyed('kit.loaded', 'kit', 'AAAAAAAAAA', {
    madeAt: '2026-11-20T09:00:00Z',
    refreshOwner: 'Saoirse Kell',
  })
  expect(line('kit', products('kit 2026-11-20'), loaded)).toMatchObject({
    title: 'Kit of 20 Nov 2026, 4 days ago',
    about: 'The next one is the job of Saoirse Kell',
  })
  expect(line('kit', products('kit 2026-11-16'), loaded)).toMatchObject({
    tone: 'later',
    mend: { to: { page: 'kit' } },
  })
})

test('a telephone that a kit would change is a gap until somebody has said yes or no', () => {
  const ours = keyed('contact.keyed', 'contact', 'c1', { name: 'Itzel', phone: '956-555-0131' })
  const asked = keyed('kitQuestion.asked', 'kitQuestion', 'q1', {
    entityKind: 'contact',
    entityId: 'c1',
    field: 'phone',
    proposed: '"900-555-0199"',
  })
  expect(line('kitQuestions', ours)).toBeUndefined()
  expect(line('kitQuestions', ours, asked)).toMatchObject({
    tone: 'later',
    title: '1 value of the kit waits for your yes',
  })
  const no = keyed('kitQuestion.answered', 'kitQuestion', 'q1', { answer: 'no', answeredBy: 'op' })
  expect(line('kitQuestions', ours, asked, no)).toBeUndefined()
})

test('a port: first the one worked from is keyed with the firm, then it wants a profile', () => {
  const firm = keyed('firm.keyed', 'firm', 'firm', { name: 'Kestrel', homePort: '2304' })
  expect(line('port')).toMatchObject({ tone: 'later', mend: { to: { page: 'people' } } })
  expect(line('port', firm)).toMatchObject({ tone: 'later', mend: { words: 'Key it', to: { page: 'ports' } } })
  const profile = keyed('portProfile.keyed', 'portProfile', 'p1', { port: '2304', howPaperArrives: 'counter' })
  expect(line('port', firm, profile)).toMatchObject({ tone: 'good', mend: { to: { page: 'ports', id: 'p1' } } })
  expect(line('port', firm, profile)?.title).toMatch(/^Port 2304 .*: counter$/)
})

test('permits: no line without one; one that ends within 60 days is named, and its button opens whose it is', () => {
  const permit = (expiresOn: string, of: Record<string, string>) =>
    keyed('permit.keyed', 'permit', 'p1', { what: 'PPQ 587', agency: 'APH', expiresOn, ...of })
  expect(line('permits')).toBeUndefined()
  expect(line('permits', permit('2027-06-01', { importer: 'i1' }))?.tone).toBe('good')
  expect(line('permits', permit('2026-12-30', { importer: 'i1' }))).toMatchObject({
    tone: 'later',
    about: 'APH PPQ 587',
    mend: { words: 'Renew', to: { page: 'importers', id: 'i1' } },
  })
  expect(line('permits', permit('2026-11-01', { importer: 'i1', product: 'sku-1' }))).toMatchObject({
    title: 'Permits: 1 ended, 0 end within 60 days',
    mend: { to: { page: 'products', id: 'sku-1' } },
  })
})

test('entries in flight: none, fresh, and a list that a shift has let grow old', () => {
  const row = (asOf: string) => keyed('inFlight.loaded', 'inFlight', 'f1', { importerName: 'Aster', asOf })
  expect(line('inFlight')).toMatchObject({ tone: 'later', mend: { words: 'Bring it up to date' } })
  expect(line('inFlight', row('2026-11-24T11:00:00+00:00[UTC]'))).toMatchObject({
    tone: 'good',
    mend: { words: 'Show' },
  })
  expect(line('inFlight', row('2026-11-21T11:00:00+00:00[UTC]'))).toMatchObject({
    tone: 'later',
    title: '1 entry in flight, 73 h old',
  })
})

test('arrivals: only those of the next 14 days count; a list that is past is no list', () => {
  const arrival = (arrivalDay: string) =>
    keyed('arrival.loaded', 'arrival', 'a1', {
      importerName: 'Aster',
      arrivalDay,
      asOf: '2026-11-24T02:00:00+00:00[UTC]',
    })
  expect(line('arrivals')).toMatchObject({ tone: 'later', title: 'No arrivals are listed' })
  expect(line('arrivals', arrival('2026-11-30'))).toMatchObject({
    tone: 'good',
    title: '1 arrival expected in 14 days',
    about: 'The work of day one; the list is 10 hours old',
  })
  for (const day of ['2026-11-20', '2027-01-20'])
    expect(line('arrivals', arrival(day))).toMatchObject({
      tone: 'later',
      title: 'No arrival of the list falls into the next 14 days',
    })
})
