import { entryFile, type EntryFile } from '../../../shared/domain/entryFile'
import { partyId } from '../../../shared/domain/respond/screening'
import type { DeskState, Entity, Write } from '../../../shared/journal/state'

/** A desk of plain maps, as the fold would leave it: what the domain's rules read. */

export type Fields = Record<string, string | number | boolean>
type Kinds = Record<string, Record<string, Fields>>

const stampOf = (index: number) => `${String(index).padStart(15, '0')}-000000-AAAAAAAAAA`

export interface DeskOptions {
  /** `kind/id/field` → mark, where it is not T */
  marks?: Readonly<Record<string, string>>
  /** `kind/id/field` → the loser's value */
  conflicts?: Readonly<Record<string, string>>
}

/** kind → id → fields. Entities are born in the order given. */
export function aDesk(kinds: Kinds, options: DeskOptions = {}): DeskState {
  let count = 0
  const state = new Map<string, Map<string, Entity>>()
  for (const [kind, entities] of Object.entries(kinds)) {
    const byId = new Map<string, Entity>()
    for (const [id, fields] of Object.entries(entities)) {
      count += 1
      const born = {
        at: stampOf(count),
        seq: count,
        wall: { ms: count, offsetMinutes: 0, zone: 'UTC' },
        operator: 'op',
      }
      const writes: Record<string, Write> = {}
      const conflicts: Record<string, Write[]> = {}
      for (const [field, v] of Object.entries(fields)) {
        const place = `${kind}/${id}/${field}`
        writes[field] = { v, at: born.at, seq: count, m: options.marks?.[place] ?? 'T' }
        const lost = options.conflicts?.[place]
        if (lost !== undefined) conflicts[field] = [{ v: lost, at: born.at, seq: count }]
      }
      const more = Object.keys(conflicts).length === 0 ? {} : { conflicts }
      byId.set(id, { kind, id, fields: writes, born, touched: born, ...more })
    }
    state.set(kind, byId)
  }
  return { kinds: state, version: 1, kindVersions: new Map() }
}

export const AN_IMPORTER: Fields = {
  name: 'Cedar Row Furniture Inc.',
  importerNumber: '47-3120985NA',
  address: '880 Mines Rd\nLaredo\nTX\n78045\nUS',
  bondType: '8',
  suretyCode: '036',
  bondExpires: '2027-06-30',
  poaOnFile: true,
  screenedOn: '2026-11-20',
  screenedResult: 'no match',
}

/** A truck entry of one line with which nothing is wrong. */
export function aTruckDesk(): Kinds {
  return {
    firm: { firm: { name: 'Harbor Light', filerCode: 'ABC' } },
    importer: { i1: { ...AN_IMPORTER } },
    signer: { s1: { name: 'Dana Okafor' } },
    screening: { [partyId('Muebles Tres Nogales SA de CV', 'MX')]: { result: 'clear', screenedBy: 'Dana Okafor' } },
    incident: { incident: { authorisationState: 'requested' } },
    entry: {
      e1: {
        entryNumber: 'ABC-1234567-6',
        entryType: '01',
        portOfEntry: '2304',
        modeOfTransport: '30',
        importer: 'i1',
        importerNumber: '47-3120985NA',
        importerName: 'Cedar Row Furniture Inc.',
        importerAddress: '880 Mines Rd\nLaredo\nTX\n78045\nUS',
        consigneeSame: true,
        bondType: '8',
        suretyCode: '036',
        carrierCode: 'TRMX',
        tripNumber: 'TRMX0099182',
        driverName: 'Rogelio Villarreal',
        driverBirthDate: '1979-03-14',
        plate: 'TX 4KJ-2217',
        arrivalDate: '2026-11-24',
        importDate: '2026-11-24',
        exportDate: '2026-11-23',
        exportingCountry: 'MX',
        signer: 's1',
        relationship: 'N',
        declarant: 'agent',
        purchased: 'yes',
      },
    },
    line: {
      l1: {
        entry: 'e1',
        order: 'a',
        description: 'Upholstered dining chairs',
        htsNumber: '9401.61.4011',
        countryOfOrigin: 'MX',
        enteredValue: 693_000,
        quantity1: '60',
        unit1: 'NO',
        grossWeightKg: '540',
        rate: 'Free',
        mid: 'MXMUETRE2208APO',
        manufacturerName: 'Muebles Tres Nogales SA de CV',
        manufacturerAddress: 'Avenida de los Ebanistas 2208\nApodaca\nNL\n66600\nMX',
        adcvdAnswer: 'no',
        quotaAnswer: 'no',
        forcedLabourAnswer: 'no',
      },
    },
    bill: {
      b1: { entry: 'e1', order: 'a', billType: 'R', scac: 'TRMX', billNumber: '123456', quantity: '60', unit: 'CTN' },
    },
  }
}

export function fileOf(kinds: Kinds, id = 'e1', options: DeskOptions = {}): EntryFile {
  const file = entryFile(aDesk(kinds, options), id)
  if (file === undefined) throw new Error(`no entry ${id}`)
  return file
}
