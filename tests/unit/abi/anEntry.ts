import type { EntryFile } from '../../../shared/domain/entryFile'
import type { DeskState } from '../../../shared/journal/state'
import type { TransactionFault, TransactionOutcome, TransactionWish } from '../../../shared/exchange/abi/transaction'
import { aDesk, type DeskOptions, type Fields } from '../domain/aDesk'
import { entryFile } from '../../../shared/domain/entryFile'

/** An entry by vessel, type 01, with all that a cargo release asks for. */
export type Kinds = Record<string, Record<string, Fields>>

export const aVesselDesk = (): Kinds => ({
  firm: { firm: { name: 'Tern and Harrow', filerCode: 'ABC', phone: '(310) 555-0100' } },
  signer: { s1: { name: 'Jane Doe', phone: '310-555-0100' } },
  entry: {
    e1: {
      entryNumber: 'ABC-1234567-6',
      entryType: '01',
      brokerReference: 'LB000001',
      portOfEntry: '2704',
      portOfUnlading: '2704',
      foreignPort: '42879',
      modeOfTransport: '11',
      importerNumber: '26-1647511',
      importerName: 'Example Imports Inc',
      importerAddress: '1 Harbor Way\nLong Beach\nCA\n90802\nUS',
      consigneeSame: true,
      bondType: '8',
      suretyCode: '123',
      carrierCode: 'MAEU',
      conveyanceName: 'Ever Given',
      voyage: '123E',
      firms: 'W123',
      arrivalDate: '2026-11-23',
      importDate: '2026-11-23',
      exportDate: '2026-11-01',
      exportingCountry: 'DE',
      signer: 's1',
      relationship: 'N',
    },
  },
  line: {
    l1: {
      entry: 'e1',
      order: 'a',
      description: 'Steel ball bearings',
      htsNumber: '8482.10.5032',
      countryOfOrigin: 'DE',
      enteredValue: 1_000_000,
      quantity1: '500',
      unit1: 'NO',
      grossWeightKg: '1200',
      duty: 90_000,
      rate: '9%',
      mid: 'DEEXAMPLE1HAM',
      manufacturerName: 'Example Werke GmbH',
      manufacturerAddress: 'Werkstr 2\nBremen\n\n28195\nDE',
    },
  },
  bill: {
    b1: { entry: 'e1', order: 'a', billType: 'M', scac: 'MAEU', billNumber: 'MAEU123456789' },
    b2: { entry: 'e1', order: 'b', billType: 'H', scac: 'ABCD', billNumber: 'HB0001', quantity: '100', unit: 'CTN' },
  },
})

/** The same with fields changed: `kind/id` → fields; a field of undefined is not keyed. */
export function changed(
  changes: Record<string, Record<string, string | number | boolean | undefined>>,
  from = aVesselDesk(),
): Kinds {
  const kinds: Kinds = structuredClone(from)
  for (const [place, fields] of Object.entries(changes)) {
    const [kind = '', id = ''] = place.split('/')
    const entity = ((kinds[kind] ??= {})[id] ??= {})
    for (const [field, value] of Object.entries(fields)) {
      if (value === undefined) Reflect.deleteProperty(entity, field)
      else entity[field] = value
    }
  }
  return kinds
}

export function fileOf(kinds: Kinds, options?: DeskOptions): EntryFile {
  const file = entryFile(aDesk(kinds, options), 'e1')
  if (file === undefined) throw new Error('there is no entry e1')
  return file
}

export const deskOf = (kinds: Kinds, options?: DeskOptions): DeskState => aDesk(kinds, options)

export const SELLER = { name: 'Example GmbH', address: 'Hafenstr 1\nHamburg\n\n20457\nDE' }

export const wish: TransactionWish = {
  action: 'A',
  today: '2026-11-24',
  agencyOf: () => ({ records: [], leftOut: [] }),
  seller: SELLER,
}

export function recordsIn(outcome: TransactionOutcome): readonly string[] {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error.faults))
  return outcome.value.records
}

export const faultsIn = (outcome: TransactionOutcome): readonly TransactionFault[] =>
  outcome.ok ? [] : outcome.error.faults

export const leftOutIn = (outcome: TransactionOutcome): readonly string[] =>
  outcome.ok ? outcome.value.leftOut.map(({ what, why }) => `${what}: ${why}`) : []
