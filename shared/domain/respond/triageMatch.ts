import { entitiesOf, entityOf, isRemoved, rowsOfEntry, textOf, valueOf, type DeskState } from '../../journal/state'
import { fieldsOf } from '../entryFile'
import type { FieldsOf } from '../kinds'
import { rememberBy } from '../remember'
import { bareText, billKey } from '../sameBill'

/** Entries in flight that hold a bill: matched by bill and importer while keying, as entries of the desk are (practice 3). */
export interface FlightHolding {
  inFlight: string
  fields: FieldsOf<'inFlight'>
  /** what both have in common */
  by: 'number' | 'bill'
  /** `notKnown`: one of the two has no importer, or only a name that is spelt otherwise */
  sameImporter: 'yes' | 'notKnown'
}

interface Party {
  importer?: string | undefined
  importerNumber?: string | undefined
  importerName?: string | undefined
}

/** Shorter than this a number without its carrier says nothing. */
const SHORTEST = 5

/** Main systems give a bill with its carrier's letters or without: both ways of writing one find it. */
function keysOf(scac: string, number: string): string[] {
  const whole = billKey(scac, number)
  const rest = bareText(number)
  const bare = /^[A-Z]{4}(?=[A-Z]*\d)/u.test(rest) ? rest.slice(4) : rest
  return [...new Set([whole, rest, bare])].filter((key) => key !== '' && (key === whole || key.length >= SHORTEST))
}

const flights = rememberBy(['inFlight'], (state) => {
  const byBill = new Map<string, string[]>()
  const byNumber = new Map<string, string[]>()
  const add = (to: Map<string, string[]>, key: string, id: string) => to.set(key, [...(to.get(key) ?? []), id])
  for (const entity of entitiesOf(state, 'inFlight').values()) {
    if (isRemoved(entity)) continue
    for (const key of keysOf('', textOf(entity, 'bill'))) add(byBill, key, entity.id)
    const number = bareText(textOf(entity, 'entryNumber'))
    if (number !== '') add(byNumber, number, entity.id)
  }
  return { byBill, byNumber }
})

/** Entries in flight with this number, or with this bill for the same importer or one that is not known. */
export function flightsLike(
  state: DeskState,
  keyed: Party & { entryNumber?: string | undefined; scac?: string | undefined; bills: readonly string[] },
): FlightHolding[] {
  const index = flights(state)
  const found = new Map<string, FlightHolding>()
  const put = (inFlight: string, by: FlightHolding['by']) => {
    if (found.has(inFlight)) return
    const fields = fieldsOf('inFlight', entityOf(state, 'inFlight', inFlight))
    const sameImporter = importerMatch(state, keyed, fields)
    if (by === 'number') found.set(inFlight, { inFlight, fields, by, sameImporter: 'yes' })
    else if (sameImporter !== 'no') found.set(inFlight, { inFlight, fields, by, sameImporter })
  }
  const number = bareText(keyed.entryNumber ?? '')
  if (number !== '') for (const id of index.byNumber.get(number) ?? []) put(id, 'number')
  for (const bill of keyed.bills)
    for (const key of keysOf(keyed.scac ?? '', bill)) for (const id of index.byBill.get(key) ?? []) put(id, 'bill')
  return [...found.values()]
}

/** Entries in flight that hold a bill of an entry which is not theirs: neither opened for them nor under their number. */
export function flightsWithBill(state: DeskState, entryId: string): FlightHolding[] {
  const entry = entityOf(state, 'entry', entryId)
  if (entry === undefined || entitiesOf(state, 'inFlight').size === 0) return []
  const party = fieldsOf('entry', entry)
  const found = new Map<string, FlightHolding>()
  for (const bill of rowsOfEntry(state, 'bill', entryId)) {
    if (isRemoved(bill) || valueOf(bill, 'billNumber') === undefined) continue
    const like = { ...partyOf(party), scac: textOf(bill, 'scac'), bills: [textOf(bill, 'billNumber')] }
    for (const one of flightsLike(state, like)) if (!found.has(one.inFlight)) found.set(one.inFlight, one)
  }
  return [...found.values()].filter(
    ({ fields }) =>
      fields.entryNumber === undefined || bareText(fields.entryNumber) !== bareText(party.entryNumber ?? ''),
  )
}

const partyOf = ({ importer, importerNumber, importerName }: Party): Party => ({
  importer,
  importerNumber,
  importerName,
})

/** Numbers decide, keyed or of the client's record; names only where they are the same. */
function importerMatch(state: DeskState, a: Party, b: Party): 'yes' | 'no' | 'notKnown' {
  const numbers = [numberOf(state, a), numberOf(state, b)]
  if (numbers.every((number) => number !== '')) return numbers[0] === numbers[1] ? 'yes' : 'no'
  if (a.importer !== undefined && a.importer === b.importer) return 'yes'
  const [one, other] = [bareText(a.importerName ?? ''), bareText(b.importerName ?? '')]
  return one !== '' && one === other ? 'yes' : 'notKnown'
}

/** A list names a client that the desk does not have by its bare number. */
function numberOf(state: DeskState, { importer = '', importerNumber = '' }: Party): string {
  if (importerNumber !== '' || importer === '') return bareText(importerNumber)
  const record = entityOf(state, 'importer', importer)
  return bareText(record === undefined ? importer : textOf(record, 'importerNumber'))
}
