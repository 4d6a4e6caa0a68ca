import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import contacts from '../../../assets/drill/contacts.json'
import firm from '../../../assets/drill/firm.json'
import importers from '../../../assets/drill/importers.json'
import products from '../../../assets/drill/products.json'
import { kinds, type Kind } from '../../../shared/domain/kinds'
import { parseImporterNumber } from '../../../shared/domain/importerNumber'
import { proposeMid } from '../../../shared/domain/mid'
import { parseTariffNumber } from '../../../shared/domain/tariffNumber'
import { drillChanges, drillProducts } from '../../../shared/exchange/drillKit'
import { actions } from '../../../shared/journal/actions'
import type { Change } from '../../../shared/journal/item'

const files = { firm, importers, contacts }
const device = '0123456789'
const changes = drillChanges(files, { device })
const rows = drillProducts(products).rows
const of = (kind: string): Change[] => changes.filter((change) => change.kind === kind)
const field = (change: Change, name: string) => change.patch.find(([key]) => key === name)?.[1]

/** The published tariff, where this machine has it: no copy of it belongs in the repository. */
const tariffFile = process.env['LIFEBOAT_HTS'] ?? '../shared/reference/data/hts.csv.gz'

describe('the drill kit', () => {
  test('is as large as promised', () => {
    expect(of('importer')).toHaveLength(12)
    expect(rows).toHaveLength(150)
    expect(of('contact')).toHaveLength(40)
    expect(of('signer')).toHaveLength(3)
    expect(of('portProfile').map((change) => field(change, 'port'))).toEqual(['2304', '2704', '2709', '4701'])
    const sizes = of('block').map((b) => [
      field(b, 'purpose'),
      Number(field(b, 'last')) - Number(field(b, 'first')) + 1,
      field(b, 'device'),
    ])
    expect(sizes).toEqual([
      ['ordinary', 100, device],
      ['emergency', 25, device],
    ])
  })

  test('leaves the blocks out while the device is not known', () => {
    expect(drillChanges(files).some((change) => change.kind === 'block')).toBe(false)
  })

  test('every change is an action of the journal whose fields its kind can store', () => {
    for (const change of changes) {
      expect(actions[change.action as keyof typeof actions]).toBe(change.kind)
      const schema = (kinds[change.kind as Kind] as z.ZodObject).partial()
      expect(
        schema.safeParse(Object.fromEntries(change.patch.map(([key, value]) => [key, value]))).error,
      ).toBeUndefined()
    }
    const ids = changes.map((change) => `${change.kind} ${change.id}`)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('can never be taken for a real firm', () => {
    const desk = changes.find((change) => change.kind === 'firm') as Change
    expect(field(desk, 'filerCode')).toBe('000')
    expect(field(desk, 'drill')).toBe(true)
    const soc = 'drill-contact-soc'
    for (const change of changes)
      for (const [name, value] of change.patch) {
        if (change.id === soc || typeof value !== 'string') continue
        if (/phone/iu.test(name)) expect(value, change.id).toMatch(/^\d{3}-555-01\d{2}$/u)
        if (/email/iu.test(name)) expect(value, change.id).toMatch(/@[a-z-]+\.example$/u)
        // prefixes that the Internal Revenue Service has not given out
        if (name === 'importerNumber') expect(value).toMatch(/^(07|08|09|17|18|19|28|29|49|69|70|78|79|89|96|97)-/u)
      }
    const text = JSON.stringify([changes, rows])
    for (const known of ['IKEA', 'Bosch', 'Siemens', 'Samsung', 'Foxconn', 'Mattel', 'Lego', 'BASF', 'Bayer', 'Pfizer'])
      expect(text.toLowerCase()).not.toContain(known.toLowerCase())
    for (const known of ['Maersk', 'Hapag', 'FedEx', 'UPS ', 'DHL', 'Expeditors', 'Livingston', 'Medtronic', 'Toyota'])
      expect(text.toLowerCase()).not.toContain(known.toLowerCase())
  })

  test('the one real contact is the published one, and says where it was read', () => {
    const soc = changes.find((change) => change.id === 'drill-contact-soc') as Change
    expect(field(soc, 'phone')).toBe('703-921-6507')
    expect(field(soc, 'email')).toBe('cbpsoc@cbp.dhs.gov')
    expect(field(soc, 'source')).toContain('cbp.gov')
  })

  test('looks like a firm in use: something expires, someone is not screened, a contact was never verified', () => {
    const expiry = of('importer').map((row) => String(field(row, 'bondExpires') ?? ''))
    expect(expiry.some((day) => day > '2026-11-24' && day < '2027-01-01')).toBe(true)
    expect(of('importer').filter((row) => field(row, 'screenedOn') === undefined)).toHaveLength(1)
    expect(of('contact').some((row) => field(row, 'verifiedOn') === undefined)).toBe(true)
    expect(new Set(rows.map((row) => row.origin)).size).toBeGreaterThan(12)
  })

  test('every product belongs to an importer and has an id of its own', () => {
    const known = new Set(of('importer').map((row) => row.id))
    for (const row of rows) expect(known).toContain(row.importer)
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
  })

  test('manufacturer IDs are those that the rule gives, and every identifier has its shape', () => {
    for (const row of rows) {
      const [street = '', city = '', province, , country = ''] = row.manufacturerAddress.split('\n')
      expect(proposeMid({ name: row.manufacturerName, street, city, country, province })).toEqual({
        ok: true,
        value: row.mid,
      })
      expect(parseTariffNumber(row.htsNumber).ok, row.htsNumber).toBe(true)
    }
    for (const row of of('importer')) expect(parseImporterNumber(String(field(row, 'importerNumber'))).ok).toBe(true)
  })

  test('every tariff number is a ten-digit line of the tariff, with its rate', (context) => {
    if (!existsSync(tariffFile)) {
      console.log('skipped: the tariff file is not on this machine')
      context.skip()
    }
    const lines = Papa.parse<Record<string, string>>(gunzipSync(readFileSync(tariffFile)).toString('utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data
    const rates = new Map<string, string>()
    const above: { indent: number; general: string }[] = []
    for (const line of lines) {
      const indent = Number(line['indent'])
      while ((above.at(-1)?.indent ?? -1) >= indent) above.pop()
      // rates are inherited from the nearest line above with a smaller indent
      const general = line['general'] !== '' ? line['general'] : above.at(-1)?.general
      above.push({ indent, general: general ?? '' })
      const digits = (line['hts'] ?? '').replaceAll('.', '')
      if (digits.length === 10) rates.set(digits, general ?? '')
    }
    for (const row of rows) expect(rates.get(row.htsNumber.replaceAll('.', '')), row.htsNumber).toBe(row.rate)
  })
})
