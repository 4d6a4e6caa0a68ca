import { strToU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { beforeAll, describe, expect, test } from 'vitest'
import { verifyBundle, type BundleFault } from '../../../shared/exchange/bundle/verify'
import { writeBundle } from '../../../shared/exchange/bundle/write'
import { encodeItem } from '../../../shared/journal/decode'
import { err, ok } from '../../../shared/result'
import { bundleOf, forged, opened, options, textIn, zipIn } from './aBundle'
import { aKeyedDesk, ALaptop, LAPTOP_B } from './aDesk'

const laptop = aKeyedDesk()
let zip: Uint8Array
const faultsOf = async (bytes: Uint8Array): Promise<BundleFault[]> =>
  (await verifyBundle(await opened(bytes))).checks.flatMap((check) => check.faults)
const table = (name: string) =>
  Papa.parse<Record<string, string>>(textIn(zip, name).replace(/^\uFEFF/u, ''), {
    header: true,
    delimiter: ',',
    skipEmptyLines: true,
  }).data

beforeAll(async () => {
  zip = await zipIn(await bundleOf(laptop.source()))
})

describe('a bundle', () => {
  test('holds what was keyed, and every check of it passes', async () => {
    const report = await verifyBundle(await opened(zip))
    expect(report.checks.map((check) => [check.check, check.faults])).toEqual(
      ['manifest', 'signature', 'files', 'journal', 'entries', 'accounting'].map((name) => [name, []]),
    )
    expect(report.manifest?.counts).toEqual({
      items: laptop.items.length,
      entries: 1,
      lines: 3,
      numbers: 2,
      papers: 1,
      documents: 1,
    })
    expect(report.manifest?.heads).toEqual(laptop.heads)
    expect(textIn(zip, 'journal.ndjson')).toBe(laptop.items.map((item) => `${encodeItem(item)}\n`).join(''))
  })

  test('has names that every file system can hold, packets by entry number and revision', () => {
    expect(Object.keys(unzipSync(zip))).toEqual([
      'journal.ndjson',
      'entries.json',
      'entries.csv',
      'entries-for-people.csv',
      'accounting.csv',
      'paper/000-0310001-0-r1.pdf',
      'documents/invoice-1-Factura-n-mero-7.pdf',
      'README.txt',
      'manifest.json',
      'manifest.sig',
      'device.pub.pem',
    ])
  })

  test('entries.json has the stored values, the marks, and lines in printed order', () => {
    const document = JSON.parse(textIn(zip, 'entries.json'))
    expect(document).toMatchObject({ format: 'lifeboat-entries', version: 1, firm: { filerCode: '000' } })
    const [entry] = document.entries
    expect(entry.fields).toEqual({ entryNumber: '000-0310001-0', entryType: '01', portOfEntry: '2304' })
    expect(entry.marks).toEqual({ entryNumber: 'C', entryType: 'L', portOfEntry: 'K' })
    expect(
      entry.lines.map((line: { line: number; fields: { description: string } }) => [
        line.line,
        line.fields.description,
      ]),
    ).toEqual([
      [1, 'Upholstered dining chairs'],
      [2, '=HYPERLINK("http://evil.example")'],
      [3, 'テーブル, "oak"'],
    ])
    expect(entry.lines[1].marks.enteredValue).toBe('T~')
    expect(entry.lines[0].tariffs[0].fields.htsNumber).toBe('9903.88.15')
    expect(entry.facts[0].fields).toMatchObject({ what: 'printed', revision: 1 })
  })

  test('the table for machines is verbatim, the one for people is safe to open', () => {
    const machines = table('entries.csv')
    expect(machines).toHaveLength(3)
    expect(machines[0]).toMatchObject({
      entryNumber: '000-0310001-0',
      line: '1',
      'line.enteredValueCents': '693050',
      'line.manufacturerAddress': 'Avenida de los Ebanistas 2208\nApodaca\nNL\n66600\nMX',
      bills: 'R CRPD 77120',
    })
    expect(machines[1]?.['line.description']).toBe('=HYPERLINK("http://evil.example")')
    const people = table('entries-for-people.csv')
    expect(people[1]?.['Line: Description']).toBe('\'=HYPERLINK("http://evil.example")')
    expect(people[0]?.['Line: Entered value (USD)']).toBe('6930.50')
    expect(people[1]?.['Line: Entered value (USD)']).toBe('10.05')
    expect(people[0]?.['Line: Manufacturer address']).toBe('Avenida de los Ebanistas 2208, Apodaca, NL, 66600, MX')
    expect(people[2]?.['Line: Description']).toBe('テーブル, "oak"')
  })

  test('accounts for every number of the block in exactly one state', () => {
    const rows = table('accounting.csv')
    expect(rows).toHaveLength(10)
    expect(new Set(rows.map((row) => row['entryNumber'])).size).toBe(10)
  })

  test('is the same zip when made again from the same desk', async () => {
    expect(await zipIn(await bundleOf(laptop.source()))).toEqual(zip)
  })

  test('names a document that the laptop has lost instead of leaving it out in silence', async () => {
    const lost = aKeyedDesk()
    lost.documents.delete('invoice-1')
    const bundle = await zipIn(await bundleOf(lost.source()))
    const { manifest } = await verifyBundle(await opened(bundle))
    expect(manifest?.missing).toEqual([{ document: 'invoice-1', name: '../Factura número 7.pdf' }])
    expect(await faultsOf(bundle)).toEqual([])
  })

  test('an empty desk makes a bundle too', async () => {
    expect(await faultsOf(await zipIn(await bundleOf(new ALaptop().source())))).toEqual([])
  })

  test('a value that two laptops gave differently travels with both', async () => {
    const other = new ALaptop(LAPTOP_B)
    const first = new ALaptop().firm()
    const entry = first.entry(first.block('0310001', '0310010'), '000-0310001-0', [])
    first.key('entry.keyed', 'entry', [['portOfEntry', '2704', 'T']], entry)
    other.key('entry.keyed', 'entry', [['portOfEntry', '4701', 'T']], entry)
    const items = [...first.items, ...other.items].sort((a, b) => (a.at < b.at ? -1 : 1))
    const bundle = await zipIn(await bundleOf(first.source(items)))
    expect(await faultsOf(bundle)).toEqual([])
    const [keyed] = JSON.parse(textIn(bundle, 'entries.json')).entries
    // the other laptop had seen neither the first value nor its correction
    expect([keyed.fields.portOfEntry, ...keyed.conflicts.portOfEntry].sort()).toEqual(['2704', '4701'])
  })
})

describe('a bundle that was tampered with', () => {
  const flip = (bytes: Uint8Array | undefined, at = 0) => {
    if (bytes === undefined) throw new Error('no such member')
    bytes[at] = (bytes[at] ?? 0) ^ 1
  }

  test.each([
    'entries.csv',
    'entries-for-people.csv',
    'paper/000-0310001-0-r1.pdf',
    'README.txt',
    'documents/invoice-1-Factura-n-mero-7.pdf',
  ])('one flipped byte in %s is named', async (name) => {
    expect(await faultsOf(forged(zip, (members) => flip(members[name], 3)))).toEqual([{ type: 'MemberChanged', name }])
  })

  test.each(['entries.csv', 'paper/000-0310001-0-r1.pdf', 'README.txt'])('%s taken out is named', async (name) => {
    const without = forged(zip, (members) => {
      delete members[name]
    })
    expect(await faultsOf(without)).toEqual([{ type: 'MemberMissing', name }])
  })

  test('a renamed packet is named twice: gone there, unknown here', async () => {
    const renamed = forged(zip, (members) => {
      members['paper/000-0310009-9-r1.pdf'] = members['paper/000-0310001-0-r1.pdf'] ?? new Uint8Array()
      delete members['paper/000-0310001-0-r1.pdf']
    })
    expect(await faultsOf(renamed)).toEqual([
      { type: 'MemberMissing', name: 'paper/000-0310001-0-r1.pdf' },
      { type: 'MemberNotListed', name: 'paper/000-0310009-9-r1.pdf' },
    ])
  })

  test('a value changed everywhere, with new hashes, still falls to the signature', async () => {
    const changed = forged(zip, (members) => {
      const manifest = new TextDecoder().decode(members['manifest.json'])
      members['manifest.json'] = strToU8(manifest.replace('"operator": "op-1"', '"operator": "op-2"'))
    })
    expect(await faultsOf(changed)).toEqual([{ type: 'SignatureWrong' }])
  })

  test('signed again by another laptop it does not pass for the first', async () => {
    const forger = new ALaptop(LAPTOP_B)
    const { publicKey, sign } = forger.source()
    const source = { ...laptop.source(), publicKey, sign }
    expect(await faultsOf(await zipIn(await bundleOf(source)))).toEqual([
      { type: 'SignerNotInJournal', device: laptop.device },
    ])
  })

  test('a journal with an item taken out, changed or of another desk is named', async () => {
    const without = await zipIn(await bundleOf(laptop.source(laptop.items.filter((_, index) => index !== 4))))
    expect(await faultsOf(without)).toContainEqual({ type: 'ChainBroken', device: laptop.device, sequence: 5 })
    const lines = textIn(zip, 'journal.ndjson').split('\n')
    const changed = forged(zip, (members) => {
      members['journal.ndjson'] = strToU8(
        lines.map((line, n) => (n === 2 ? line.replace('0310010', '0310020') : line)).join('\n'),
      )
    })
    expect(await faultsOf(changed)).toContainEqual({ type: 'MemberChanged', name: 'journal.ndjson' })
    expect(await faultsOf(changed)).toContainEqual({ type: 'ChainBroken', device: laptop.device, sequence: 4 })
    const noise = forged(zip, (members) => {
      members['journal.ndjson'] = strToU8(lines.map((line, n) => (n === 3 ? '{"not":"an item"}' : line)).join('\n'))
    })
    expect(await faultsOf(noise)).toContainEqual(expect.objectContaining({ type: 'JournalLineUnreadable', line: 4 }))
    const half = forged(zip, (members) => {
      members['journal.ndjson'] = strToU8(
        lines.map((line, n) => (n === 3 ? line.replace(/"operator":"/u, '"operator":"\\ud800') : line)).join('\n'),
      )
    })
    expect(await faultsOf(half)).toContainEqual({
      type: 'JournalLineUnreadable',
      line: 4,
      reason: 'half a character in a text',
    })
  })

  test('a manifest with half a character is named', async () => {
    const half = forged(zip, (members) => {
      const manifest = new TextDecoder().decode(members['manifest.json'])
      members['manifest.json'] = strToU8(manifest.replace('"operator": "', '"operator": "\\ud800'))
    })
    expect(await faultsOf(half)).toEqual([{ type: 'ManifestUnreadable', reason: 'half a character in a text' }])
  })

  test('a manifest from the future is refused with its version, one that is noise is named', async () => {
    const newer = forged(zip, (members) => {
      const manifest = new TextDecoder().decode(members['manifest.json'])
      members['manifest.json'] = strToU8(manifest.replace('"version": 2', '"version": 3'))
    })
    expect(await faultsOf(newer)).toEqual([{ type: 'NewerBundle', version: 3 }])
    const noise = forged(zip, (members) => {
      members['manifest.json'] = strToU8('no manifest')
    })
    expect(await faultsOf(noise)).toEqual([{ type: 'ManifestUnreadable', reason: 'it is not JSON' }])
  })
})

describe('writing a bundle', () => {
  test('stops at Cancel and at a full disk, saying which', async () => {
    const signal = { aborted: false }
    const cancelled = await writeBundle(
      laptop.source(),
      {
        write: () => {
          signal.aborted = true
          return Promise.resolve(ok(undefined))
        },
      },
      { ...options, signal },
    )
    expect(cancelled).toEqual({ ok: false, error: { type: 'Cancelled' } })
    const full = await writeBundle(
      laptop.source(),
      { write: () => Promise.resolve(err({ type: 'DiskFull' as const, freeBytes: 0 })) },
      options,
    )
    expect(full).toEqual({ ok: false, error: { type: 'SinkRefused', reason: { type: 'DiskFull', freeBytes: 0 } } })
  })

  test('says how far it is', async () => {
    const steps: string[] = []
    await bundleOf(laptop.source(), { onProgress: (progress) => steps.push(progress.step) })
    expect([...new Set(steps)]).toEqual(['journal', 'entries', 'papers', 'closing'])
  })
})
