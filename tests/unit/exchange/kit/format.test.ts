import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readKitZip } from '../../../../shared/exchange/kit/read'
import { forged, zipIn } from '../aBundle'
import { CONTENT, kitBytes, openedKit, OFFICE_SEED, readBytes } from './aKit'

const errorOf = async (bytes: Uint8Array, passphrase?: string) => {
  const read = await readBytes(bytes, passphrase)
  return read.ok ? undefined : read.error
}
const tampered = async (change: (members: Record<string, Uint8Array>) => void) => {
  const read = readKitZip(forged(await zipIn(await kitBytes()), change))
  return read.ok ? undefined : read.error
}

describe('a kit', () => {
  test('comes back with every record, row and form that the office put in', async () => {
    const kit = await openedKit()
    expect(kit.content).toEqual({ ...CONTENT, forms: [{ name: 'CBP_Form_3461.pdf', bytes: CONTENT.forms[0]?.bytes }] })
    expect(kit.manifest.sets.map(({ set, records }) => [set, records])).toEqual([
      ['firm', 1],
      ['plan', 1],
      ['contacts', 1],
      ['importers', 1],
      ['arrivals', 1],
      ['inFlight', 0],
      ['blocks', 1],
      ['products', 1200],
      ['tariff', 1],
      ['forms', 1],
    ])
  })

  test('made twice of the same content is the same inside the envelope', async () => {
    expect(await zipIn(await kitBytes())).toEqual(await zipIn(await kitBytes()))
  })

  test('says by the digest of each set whether it changed', async () => {
    const [before, after] = [await openedKit(), await openedKit({ products: [] })]
    const digests = (kit: typeof before) => Object.fromEntries(kit.manifest.sets.map((set) => [set.set, set.digest]))
    expect(digests(after)).toEqual({
      ...digests(before),
      products: expect.not.stringMatching(digests(before)['products'] ?? ''),
    })
  })
})

describe('a kit that is not whole is refused, each for its own reason', () => {
  test('another passphrase', async () => {
    expect(await errorOf(await kitBytes(), 'not these words at all')).toEqual({ type: 'WrongPassphrase' })
  })
  test('cut short', async () => {
    const bytes = await kitBytes()
    expect(await errorOf(bytes.slice(0, bytes.length - 20))).toMatchObject({ type: 'EnvelopeDamaged' })
    expect(await errorOf(bytes.slice(0, 30))).toMatchObject({ type: 'NotAnAgeFile' })
    expect(await errorOf(new Uint8Array(0))).toMatchObject({ type: 'NotAnAgeFile' })
  })
  test('any one byte changed', async () => {
    const bytes = await kitBytes()
    for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 40)) {
      const changed = bytes.slice()
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(await errorOf(changed), `byte ${at}`).toBeDefined()
    }
  })
  test('a member changed, taken out or added after the office signed', async () => {
    expect(await tampered((members) => (members['contacts.json'] = strToU8('[]')))).toEqual({
      type: 'KitMemberChanged',
      name: 'contacts.json',
    })
    expect(await tampered((members) => delete members['products/0002.json'])).toMatchObject({
      type: 'KitMemberChanged',
    })
    expect(await tampered((members) => (members['more.json'] = strToU8('[]')))).toMatchObject({ name: 'more.json' })
  })
  test('a manifest that the office did not sign', async () => {
    expect(
      await tampered((members) => {
        members['kit.json'] = strToU8(
          new TextDecoder().decode(members['kit.json']).replace('"laptop": 1', '"laptop": 2'),
        )
      }),
    ).toEqual({ type: 'KitSignatureWrong' })
    expect(await tampered((members) => delete members['kit.sig'])).toEqual({ type: 'NotAKit' })
  })
  test('a zip bomb, a name that leaves the folder, a zip that is no kit', async () => {
    expect(readKitZip(zipSync({ 'kit.json': new Uint8Array(40_000_000) }))).toMatchObject({
      error: { type: 'RatioTooHigh' },
    })
    expect(readKitZip(zipSync({ '../up.json': strToU8('x') }))).toMatchObject({ error: { type: 'UnsafeName' } })
    expect(readKitZip(zipSync({ 'a.txt': strToU8('x') }))).toMatchObject({ error: { type: 'NotAKit' } })
  })
  test('a kit holds nothing but its own kinds of records, in the shape of the journal', async () => {
    const bad = async (contacts: (typeof CONTENT)['records']['contacts']) => {
      const read = await readBytes(await kitBytes({ records: { ...CONTENT.records, contacts } }))
      return read.ok ? undefined : read.error
    }
    expect(await bad([{ kind: 'importer', id: 'x', fields: {} }])).toMatchObject({ type: 'KitMemberUnreadable' })
    expect(await bad([{ kind: 'contact', id: 'x', fields: { verifiedOn: 'yesterday' } }])).toMatchObject({
      name: 'contacts.json',
    })
    expect(await bad([{ kind: 'contact', id: 'x', fields: { colour: 'red' } }])).toMatchObject({
      why: expect.stringContaining('colour of x'),
    })
  })
  test('the key that signed is the one given back', async () => {
    const other = OFFICE_SEED.slice().reverse()
    expect((await openedKit({}, {}, other)).publicKey).not.toEqual((await openedKit()).publicKey)
  })
  test('its members are plain files of a zip', async () => {
    const members = unzipSync(await zipIn(await kitBytes())) as Zippable
    expect(Object.keys(members)).toContain('products/0002.json')
    expect(Object.keys(members).at(-1)).toBe('office.pub.pem')
  })
})
