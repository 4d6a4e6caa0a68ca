import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { sha256 } from '@noble/hashes/sha2.js'
import fc from 'fast-check'
import { unzipSync, strFromU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { handOverOf, numbersSentence } from '../../../shared/domain/respond/handOver'
import { roadsTable } from '../../../shared/domain/respond/roadsTable'
import { roads } from '../../../shared/knowledge/roads'
import { packNames, writePack } from '../../../shared/exchange/handOver/pack'
import { handOverCover } from '../../../shared/sheets/respond/handOverCover'
import { aDesk, type DeskOptions, type Fields } from '../domain/aDesk'

type Kinds = Record<string, Record<string, Fields>>

/** A desk of several clients; every text of a client carries its mark, so that a byte of it is recognised anywhere. */
const markOf = (client: number) => `QX${client}QX`
function aDeskOf(
  plan: readonly { client: number; subject: 'entry' | 'arrival' | 'inFlight'; released: boolean }[],
): Kinds {
  const kinds: Kinds = {
    firm: { firm: { name: 'Harbor Light', filerCode: 'ABC' } },
    importer: {},
    entry: {},
    line: {},
    tariff: {},
    bill: {},
    container: {},
    fact: {},
    document: {},
    pgaAnswer: {},
    pgaVerdict: {},
    pgaPaper: {},
    priorNotice: {},
    arrival: {},
    inFlight: {},
    road: {},
  }
  const put = (kind: string, id: string, fields: Fields) => void ((kinds[kind] ??= {})[id] = fields)
  for (let client = 0; client < 4; client += 1) {
    const mark = markOf(client)
    put('importer', `c${client}`, {
      name: `Client ${mark}`,
      importerNumber: `47-${mark}`,
      address: `1 ${mark} Road\nLaredo\nTX\n78045\nUS`,
      phone: `555 ${mark}`,
      contactName: `Person ${mark}`,
      bondNumber: `bond${mark}`,
      notes: `notes ${mark}`,
    })
    put('road', `importer/c${client}`, {
      subject: 'importer',
      of: `c${client}`,
      road: 'otherBroker',
      to: 'Quayside',
      why: `why ${mark}`,
    })
  }
  plan.forEach(({ client, subject, released }, nth) => {
    const mark = markOf(client)
    const other = markOf((client + 1) % 4)
    const id = `${subject}${nth}`
    if (subject === 'arrival')
      return put('arrival', id, {
        importer: `c${client}`,
        importerName: `Client ${mark}`,
        bill: `BILL${mark}`,
        goods: `goods ${mark}`,
        source: `list with ${other}`,
      })
    if (subject === 'inFlight')
      return put('inFlight', id, { importer: `c${client}`, bill: `FL${mark}`, note: `beside ${other}` })
    put('entry', id, {
      importer: `c${client}`,
      entryNumber: `ABC-${mark}-${nth}`,
      importerName: `Client ${mark}`,
      importerNumber: `47-${mark}`,
      importerAddress: `1 ${mark} Road\nLaredo\nTX\n78045\nUS`,
      consigneeName: `Consignee ${mark}`,
      modeOfTransport: '30',
      // Our own remarks may name another client: they stay at home.
      sameBillReason: `the bill of ${other}`,
      aloneWhy: `with ${other}`,
      combinedInto: `entry of ${other}`,
      downtimeRemark: `after ${other}`,
      brokerReference: `file ${other}`,
    })
    put('line', `l${id}`, {
      entry: id,
      order: 'a',
      product: `p${client}`,
      description: `Goods ${mark}`,
      htsNumber: '9401.61.4011',
      manufacturerName: `Maker ${mark}`,
      enteredValue: 100,
    })
    put('tariff', `t${id}`, { entry: id, line: `l${id}`, order: 'a', htsNumber: '9903.01.01', rate: mark })
    put('bill', `b${id}`, { entry: id, order: 'a', billType: 'R', scac: 'TRMX', billNumber: `B${mark}` })
    put('container', `k${id}`, { entry: id, order: 'a', containerNumber: `K${mark}` })
    put('fact', `f${id}`, {
      entry: id,
      what: released ? 'released' : 'presented',
      day: '2026-11-24',
      reason: `not ${other}`,
    })
    put('document', `d${id}`, {
      entry: id,
      order: 'a',
      name: `invoice ${mark}.pdf`,
      bytes: 3,
      sha256: bytesToHex(sha256(utf8ToBytes(mark))),
    })
    put('pgaAnswer', `q${id}`, {
      about: 'line',
      of: `l${id}`,
      entry: id,
      question: 'fda.foo.maker',
      answer: `answer ${mark}`,
      source: `said by ${other}`,
      note: other,
    })
    put('pgaAnswer', `r${id}`, {
      about: 'product',
      of: `p${client}`,
      question: 'fda.foo.name',
      answer: `product ${mark}`,
      note: other,
    })
    put('pgaPaper', `o${id}`, { entry: id, agency: 'FDA', paper: 'fda.label', number: `N${mark}`, notOwedWhy: other })
    put('priorNotice', `n${id}`, { entry: id, confirmation: `C${mark}`, filedBy: other })
    put('pgaVerdict', `v${id}`, {
      about: 'line',
      of: `l${id}`,
      entry: id,
      agency: 'FDA',
      program: 'FOO',
      verdict: 'applies',
      reason: other,
    })
  })
  return kinds
}

const names = { question: (id: string) => id, paper: (id: string) => id }

/** The pack as it lies outside: the whole zip, and each member unpacked. */
async function packed(kinds: Kinds, importer: string, options: DeskOptions = {}, leaveOut: readonly string[] = []) {
  const state = aDesk(kinds, options)
  const pack = handOverOf(state, importer, 'otherBroker')
  const documents = pack.documents.filter(({ id }) => !leaveOut.includes(id))
  const cover = utf8ToBytes(JSON.stringify(handOverCover(pack, documents, names)))
  const pieces: Uint8Array[] = []
  const written = await writePack(
    {
      pack,
      cover,
      documents: documents.map(({ id }) => id),
      document: (id) =>
        Promise.resolve(
          id.startsWith('d')
            ? utf8ToBytes(markOf(Number(String(kinds['entry']?.[id.slice(1)]?.['importer']).slice(1))))
            : undefined,
        ),
      firm: 'Harbor Light',
      made: 'Sat 28 Nov 2026 10:00',
      by: 'Dana Okafor',
      drill: false,
    },
    (bytes) => Promise.resolve(void pieces.push(bytes)),
  )
  const zip = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    zip.set(piece, at)
    at += piece.length
  }
  return { pack, written, zip, members: written.ok ? unzipSync(zip) : {} }
}

const plans = fc.array(
  fc.record({
    client: fc.integer({ min: 0, max: 3 }),
    subject: fc.constantFrom('entry', 'arrival', 'inFlight'),
    released: fc.boolean(),
  }),
  { maxLength: 14 },
) as fc.Arbitrary<Parameters<typeof aDeskOf>[0]>

describe('a client’s hand-over pack', () => {
  test('holds nothing of another client in any byte, whatever the desk holds', async () => {
    await fc.assert(
      fc.asyncProperty(plans, fc.integer({ min: 0, max: 3 }), async (plan, client) => {
        const { zip, members, written } = await packed(aDeskOf(plan), `c${client}`)
        expect(written.ok).toBe(true)
        const texts = [
          strFromU8(zip, true),
          ...Object.keys(members),
          ...Object.values(members).map((one) => strFromU8(one)),
        ]
        for (const other of [0, 1, 2, 3].filter((one) => one !== client))
          for (const text of texts) expect(text).not.toContain(markOf(other))
        // And all that is this client’s to be handed is in it.
        const open = plan.filter((one) => one.client === client && !(one.subject === 'entry' && one.released))
        const csv = strFromU8(members['entries.csv'] ?? new Uint8Array())
        for (const [nth, one] of plan.entries())
          if (open.includes(one) && one.subject === 'entry') expect(csv).toContain(`ABC-${markOf(client)}-${nth}`)
        const json = JSON.parse(strFromU8(members['handover.json'] ?? new Uint8Array())) as Record<string, unknown[]>
        expect((json['entries'] ?? []).length + (json['arrivals'] ?? []).length + (json['inFlight'] ?? []).length).toBe(
          open.length,
        )
      }),
      { numRuns: 40 },
    )
  })
  test('every shipment of a desk takes one road, and the counts add up', () => {
    fc.assert(
      fc.property(
        plans,
        fc.array(fc.constantFrom(...roads.map(({ id }) => id)), { minLength: 4, maxLength: 4 }),
        (plan, chosen) => {
          const kinds = aDeskOf(plan)
          chosen.forEach((road, client) => {
            const record = kinds['road']?.[`importer/c${client}`]
            if (record !== undefined) record['road'] = road
          })
          const table = roadsTable(aDesk(kinds))
          const open = roads.reduce((sum, { id }) => sum + table.open[id], 0)
          expect(open + table.done).toBe(table.all)
          expect(table.all).toBe(plan.length)
          expect(table.clients.reduce((sum, one) => sum + one.shipments, 0)).toBe(plan.length)
          for (const { id } of roads)
            expect(table.clients.reduce((sum, one) => sum + one.open[id], 0)).toBe(table.open[id])
        },
      ),
      { numRuns: 60 },
    )
  })

  const plan = [
    { client: 0, subject: 'entry', released: false },
    { client: 1, subject: 'entry', released: false },
  ] as const
  test('says what is in it, with the hash of every file', async () => {
    const { members } = await packed(aDeskOf(plan), 'c0')
    expect(Object.keys(members).sort()).toEqual([
      'README.txt',
      'SHA256SUMS',
      'cover.pdf',
      'documents/ABC-QX0QX-0-invoice-QX0QX.pdf',
      'entries.csv',
      'handover.json',
      'shipments.csv',
    ])
    const sums = strFromU8(members['SHA256SUMS'] ?? new Uint8Array())
    for (const [name, bytes] of Object.entries(members))
      if (name !== 'SHA256SUMS') expect(sums).toContain(`${bytesToHex(sha256(bytes))}  ${name}`)
    expect(strFromU8(members['cover.pdf'] ?? new Uint8Array())).toContain('AUTHORIZATION IS NOT ON FILE')
  })
  test('a shipment whose client is not certain stays out and is named on the screen', async () => {
    const kinds = aDeskOf([...plan, { client: 0, subject: 'entry', released: false }])
    const conflict = await packed(kinds, 'c0', { conflicts: { 'entry/entry0/importer': 'c1' } })
    expect(conflict.pack.doubtful).toEqual(['ABC-QX0QX-0'])
    expect(conflict.pack.entries).toHaveLength(1)
    const keyedOver = {
      ...kinds,
      entry: { ...kinds['entry'], entry0: { ...kinds['entry']?.['entry0'], importerNumber: '47-QX1QX' } },
    }
    expect((await packed(keyedOver, 'c0')).pack.doubtful).toEqual(['ABC-QX0QX-0'])
  })
  test('a document that is gone or altered makes no pack; one left out by a person is not in it', async () => {
    const kinds = aDeskOf(plan)
    const altered = { ...kinds, document: { dentry0: { ...kinds['document']?.['dentry0'], sha256: 'a'.repeat(64) } } }
    expect((await packed(altered, 'c0')).written).toMatchObject({ ok: false, error: { type: 'DocumentAltered' } })
    const gone = { ...kinds, document: { x1: { ...kinds['document']?.['dentry0'] } } }
    expect((await packed(gone, 'c0')).written).toMatchObject({ ok: false, error: { type: 'DocumentGone' } })
    const { members } = await packed(altered, 'c0', {}, ['dentry0'])
    expect(Object.keys(members).some((name) => name.startsWith('documents/'))).toBe(false)
  })
  test('for a service center the filer code is ours; for another broker our numbers are for reference alone', () => {
    expect(numbersSentence({ road: 'serviceCentre', filerCode: 'ABC' })).toContain('our filer code ABC')
    expect(numbersSentence({ road: 'otherBroker', filerCode: 'ABC' })).toContain('your own filer code')
  })
  test('two documents of one name are told apart', () => {
    const one = { name: 'invoice.pdf', bytes: 1, sha256: '', sort: '', entryNumber: 'A' }
    expect([
      ...packNames([
        { ...one, id: '1' },
        { ...one, id: '2' },
      ]).values(),
    ]).toEqual(['documents/A-invoice.pdf', 'documents/2-A-invoice.pdf'])
  })
})
