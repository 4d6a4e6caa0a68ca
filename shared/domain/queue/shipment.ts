import { entityOf, textOf, type DeskState, type Entity } from '../../journal/state'

/** Telling whether two records are one shipment: by bill and importer, or by bill and container (practice 3). */
export interface ShipmentKey {
  /** bare bill, the carrier's code in front where it is known; '' = none */
  bill: string
  container: string
  importer: ImporterKey
}

export interface ImporterKey {
  id: string
  number: string
  name: string
}

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()

/** Bill without hyphens, spaces and case; the carrier's four letters in front unless they were keyed into it. */
export function bareBill(carrier: string, bill: string): string {
  const [code, rest] = [bare(carrier), bare(bill)]
  return rest === '' || !/^[A-Z]{4}$/u.test(code) || rest.startsWith(code) ? rest : code + rest
}

const arrivalKeys = new WeakMap<Entity, ShipmentKey>()

/** Of an arrival or of an entry in flight; made once for each state of it. */
export function shipmentKey(entity: Entity): ShipmentKey {
  const known = arrivalKeys.get(entity)
  if (known !== undefined) return known
  const key = {
    bill: bareBill(textOf(entity, 'carrier'), textOf(entity, 'bill')),
    container: bare(textOf(entity, 'container')),
    importer: importerKey(entity),
  }
  arrivalKeys.set(entity, key)
  return key
}

/** Of a row that is not on the desk yet: as it was keyed, or as a list has it. */
export function shipmentKeyOf(fields: Readonly<Record<string, unknown>>): ShipmentKey {
  const text = (field: string) => (typeof fields[field] === 'string' ? fields[field] : '')
  return {
    bill: bareBill(text('carrier'), text('bill')),
    container: bare(text('container')),
    importer: { id: text('importer'), number: bare(text('importerNumber')), name: bare(text('importerName')) },
  }
}

/** Of an entry, an arrival or an entry in flight: all three name their importer alike. */
export const importerKey = (entity: Entity): ImporterKey => ({
  id: textOf(entity, 'importer'),
  number: bare(textOf(entity, 'importerNumber')),
  name: bare(textOf(entity, 'importerName')),
})

/** 'notKnown' while one of the two does not say whose it is. */
export function sameImporter(state: DeskState, a: ImporterKey, b: ImporterKey): 'yes' | 'no' | 'notKnown' {
  if (a.id !== '' && a.id === b.id) return 'yes'
  const [x, y] = [known(state, a), known(state, b)]
  if (x.number !== '' && y.number !== '') return x.number === y.number ? 'yes' : 'no'
  if (x.name !== '' && y.name !== '') return x.name === y.name ? 'yes' : 'no'
  return a.id !== '' && b.id !== '' ? 'no' : 'notKnown'
}

/** What the record does not say itself, the client's own record says. */
function known(state: DeskState, key: ImporterKey): ImporterKey {
  if (key.id === '' || (key.number !== '' && key.name !== '')) return key
  const client = entityOf(state, 'importer', key.id)
  return {
    id: key.id,
    number: key.number || bare(textOf(client, 'importerNumber')),
    name: key.name || bare(textOf(client, 'name')),
  }
}

/** The same shipment twice: one bill of one importer, or one bill and one container. */
export const isSameShipment = (state: DeskState, a: ShipmentKey, b: ShipmentKey): boolean =>
  a.bill !== '' &&
  a.bill === b.bill &&
  ((a.container !== '' && a.container === b.container) || sameImporter(state, a.importer, b.importer) === 'yes')
