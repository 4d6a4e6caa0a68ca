import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { copyPlan, type CopyFor } from '../../../renderer/respond/counter/copies'
import { entryFile } from '../../../shared/domain/entryFile'
import { outsideFiles } from '../../../shared/domain/respond/outsideFiles'
import { entryTotals, feeDay } from '../../../shared/domain/totals'
import { packetOf, type PacketPlan } from '../../../shared/sheets/packet'
import { printedCents } from '../../../shared/sheets/printed'
import { aPlan, atLaredo, laid, textOn } from '../sheets/aPacket'
import { aTruckEntry } from '../sheets/someEntries'
import { aDesk } from './aDesk'
import { put } from './counterDesk'

const textOf = (plan: PacketPlan, whom: CopyFor): string => laid(copyPlan(plan, whom)).map(textOn).join(' ')
const tight = (text: string): string => text.replaceAll(/[\s-]/gu, '').toUpperCase()

const digits = (count: number) => fc.stringMatching(new RegExp(`^[1-9][0-9]{${count - 1}}$`, 'u'))
/** Numbers that stand nowhere else in the entry. */
const secrets = fc.record({
  importerNumber: digits(9).map((text) => `${text.slice(0, 2)}-${text.slice(2)}QX`),
  consigneeNumber: digits(9).map((text) => `${text.slice(0, 2)}-${text.slice(2)}ZW`),
  bondNumber: digits(9),
  /** cents: over ten million dollars, which no weight and no quantity here comes to */
  enteredValue: fc.integer({ min: 1_100_000_000, max: 9_900_000_000 }),
  duty: fc.integer({ min: 1_100_000_00, max: 9_900_000_00 }),
  mode: fc.constantFrom('11', '30', '40', '21', '60'),
})

describe('what a carrier and a driver are given', () => {
  test('shows neither importer number nor consignee number, value or duty, in every mode of transport', () => {
    fc.assert(
      fc.property(secrets, ({ importerNumber, consigneeNumber, bondNumber, enteredValue, duty, mode }) => {
        const described = aTruckEntry()
        const plan = aPlan({
          ...described,
          entry: {
            ...described.entry,
            importerNumber,
            consigneeSame: false,
            consigneeNumber,
            consigneeName: 'Receiving House LLC',
            bondNumber,
            bondAmount: enteredValue,
            modeOfTransport: mode,
          },
          lines: (described.lines ?? []).map((line) => ({ ...line, enteredValue, duty, rate: '4.5%' })),
        })
        const text = tight(textOf(plan, 'carrier'))
        for (const secret of [importerNumber, consigneeNumber, bondNumber]) expect(text).not.toContain(tight(secret))
        for (const amount of [enteredValue, duty]) {
          expect(text).not.toContain(tight(printedCents(amount)))
          expect(text).not.toContain(String(Math.trunc(amount / 100)))
        }
        // it is still the shipment's own paper
        expect(text).toContain(tight(String(described.entry['entryNumber'])))
        expect(text).toContain('WITHHELDONTHISCOPY')
        // and the same test would find them on the packet itself
        expect(tight(laid(plan).map(textOn).join(' '))).toContain(tight(importerNumber))
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  test('the two pages alone: nothing for CBP, no agency’s form, no document', () => {
    const pages = laid(copyPlan(aPlan(aTruckEntry()), 'carrier'))
    expect(pages.map(({ sheetId }) => sheetId)).toEqual(['letter-carrier', 'envelope'])
  })
})

describe('what a client is given', () => {
  const clients = ['Cedar Row', 'Nogal Norte', 'Harbor Lamps']
  function aDeskOfThree() {
    const desk = aDesk()
    clients.forEach((name, nth) => {
      put(desk, 'importer.keyed', 'importer', `I${nth}`, { name, importerNumber: `11-22333${nth}4QX` })
      put(desk, 'entry.opened', 'entry', `E${nth}`, {
        entryNumber: `000-031000${nth}-${nth}`,
        importer: `I${nth}`,
        importerName: name,
        importerNumber: `11-22333${nth}4QX`,
        modeOfTransport: '11',
      })
      put(desk, 'line.added', 'line', `L${nth}`, {
        entry: `E${nth}`,
        order: '000001',
        description: `Goods of ${name}`,
        enteredValue: 7_654_300 + nth * 111_100,
      })
      put(desk, 'bill.added', 'bill', `B${nth}`, {
        entry: `E${nth}`,
        order: '1',
        scac: 'MAEU',
        billNumber: `77${nth}812345`,
      })
    })
    return desk
  }

  test('is the 3461 and the 7501 of his entry, with his own numbers and nobody else’s', () => {
    const { state } = aDeskOfThree()
    clients.forEach((name, nth) => {
      const file = entryFile(state, `E${nth}`)
      if (file === undefined) throw new Error('The entry was opened')
      const plan = packetOf(file, {
        totals: entryTotals(file, feeDay(file, '2026-11-24')),
        diagnostics: [],
        drill: true,
        revision: 1,
        replaces: null,
        replacesReason: '',
        printedAt: atLaredo,
        operatorInitials: 'DO',
      })
      const text = tight(textOf(plan, 'client'))
      expect(text).toContain(tight(`11-22333${nth}4QX`))
      expect(text).toContain('CLIENTCOPY')
      clients.forEach((other, at) => {
        if (at === nth) return
        for (const foreign of [other, `11-22333${at}4QX`, `77${at}812345`, `000-031000${at}-${at}`])
          expect(text, `${name} sees ${foreign}`).not.toContain(tight(foreign))
      })
    })
  })
})

test('files outside: what anybody can read first, what is destroyed last, each with who saved it', () => {
  const desk = aDesk()
  put(desk, 'operator.keyed', 'operator', 'op', { name: 'Dana Okafor' })
  put(desk, 'file.savedOutside', 'savedFile', 'F1', { name: 'kit.lbk', sealed: true, bytes: 10 })
  put(desk, 'file.savedOutside', 'savedFile', 'F2', { name: 'packet.pdf', sealed: false, bytes: 10 })
  put(desk, 'file.savedOutside', 'savedFile', 'F3', { name: 'older.pdf', sealed: false, bytes: 10 })
  const destroyedOn = '2026-11-24T06:00:00-06:00[America/Chicago]'
  put(desk, 'file.destroyed', 'savedFile', 'F3', { destroyedOn, destroyedBy: 'Dana Okafor' })
  expect(outsideFiles(desk.state).map(({ id, standing }) => [id, standing])).toEqual([
    ['F2', 'plain'],
    ['F1', 'sealed'],
    ['F3', 'destroyed'],
  ])
  expect(outsideFiles(desk.state)[0]?.savedBy).toBe('Dana Okafor')
})
