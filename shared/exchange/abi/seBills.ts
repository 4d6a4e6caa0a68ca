import type { EntryFile } from '../../domain/entryFile'
import type { Bill } from '../../domain/kinds'
import { withoutBlanks } from './seParties'
import type { SeBillGroup } from './seValues'
import type { RecordValues } from './record'
import type { Place, Telling } from './told'

/** No issuer of the bill: air, and what no carrier's manifest names (SE15 6-9). */
const WITHOUT_ISSUER: ReadonlySet<string> = new Set(['32', '33', '34', '40', '41', '50', '60'])
/** Never in a CBP manifest system, so an SE16 says how it came (SE15 73). */
const NOT_IN_MANIFEST: ReadonlySet<string> = new Set(['32', '33', '34', '50', '60', '70'])
const HAND_CARRIED = '60'
const MOST_EQUIPMENT = 99

const isAir = (mode: string): boolean => mode === '40' || mode === '41'
/** Master and house are told for vessel and air alone; the rest has simple bills. */
const hasHouses = (mode: string): boolean => isAir(mode) || mode === '10' || mode === '11' || mode === '12'

interface GroupOf {
  inBond: string | undefined
  master: Told | undefined
  lowest: Told
}
interface Told {
  bill: Bill
  nth: number
}

/**
 * The bills as SE15 groups: in-bond, then a simple bill or a master with one house; a master is repeated for each of its
 * houses. Quantity stands at the lowest level, and nowhere if an SE16 follows.
 */
export function seBillGroups(file: EntryFile, telling: Telling): readonly SeBillGroup[] {
  const { entry } = file
  const mode = entry.modeOfTransport ?? ''
  const groups = groupsOf(file, mode, telling)
  if (groups.length === 0) telling.lacking({ record: 'SE15', where: '', what: 'bill of lading' })
  const nonAms = NOT_IN_MANIFEST.has(mode) || (entry.goNumber ?? '') !== ''
  const equipment = equipmentOf(file, groups.length, telling)
  return groups.map((group) => ({
    bills: billsOf(group, mode, nonAms, telling),
    conveyances: nonAms ? [conveyanceOf(file, group.lowest, telling)] : [],
    equipment,
  }))
}

function groupsOf(file: EntryFile, mode: string, telling: Telling): readonly GroupOf[] {
  const groups: GroupOf[] = []
  const itNumber = file.entry.itNumber ?? ''
  let inBond: string | undefined = itNumber === '' ? undefined : itNumber
  let master: (Told & { housed: boolean }) | undefined
  const closeMaster = (): void => {
    if (master === undefined || master.housed) return
    telling.note({ ...placeOf(master), what: 'master bill' }, 'masterAlone', master.bill.billNumber)
    groups.push({ inBond, master: undefined, lowest: { bill: { ...master.bill, billType: 'R' }, nth: master.nth } })
  }
  for (const [index, { fields: bill }] of file.bills.entries()) {
    const told = { bill, nth: index + 1 }
    const type = bill.billType ?? 'R'
    if ((type === 'M' || type === 'H') && !hasHouses(mode)) {
      telling.refuse({ ...placeOf(told), what: 'bill type' }, 'billType', type)
      continue
    }
    if (type === 'H') {
      // A house whose master was not keyed cannot be told by itself.
      if (master === undefined) telling.lacking({ ...placeOf(told), what: 'master bill of the house bill' })
      else {
        master.housed = true
        groups.push({ inBond, master, lowest: told })
      }
      continue
    }
    closeMaster()
    master = undefined
    if (type === 'I') inBond = bill.billNumber ?? ''
    else if (type === 'M') master = { ...told, housed: false }
    else groups.push({ inBond, master: undefined, lowest: told })
  }
  closeMaster()
  return groups
}

const placeOf = ({ nth }: { nth: number }): Omit<Place, 'what'> => ({ record: 'SE15', where: `bill ${nth}` })

function billsOf(group: GroupOf, mode: string, nonAms: boolean, telling: Telling): readonly RecordValues[] {
  const bills: RecordValues[] = []
  if (group.inBond !== undefined) bills.push(inBondBill(group.inBond, telling))
  // The master is the same in each of its groups: what is said of it is said once.
  if (group.master !== undefined) bills.push(billValues(group.master, mode, 'N', undefined, telling))
  const quantity = nonAms ? undefined : quantityOf(group.lowest, telling)
  bills.push(billValues(group.lowest, mode, nonAms ? 'Y' : 'N', quantity, telling))
  return bills
}

/** No quantity and never *not in a manifest*. */
function inBondBill(number: string, telling: Telling): RecordValues {
  const billNumber = bareNumber(number)
  const place: Place = { record: 'SE15', where: '', what: 'in-bond number' }
  if (!/^(?:\d{9}|\d{11}|V[A-Z0-9]{2}\d{8})$/u.test(billNumber)) telling.refuse(place, 'noSuchCode', number)
  return { billType: 'I', billNumber, nonAms: 'N' }
}

function billValues(
  told: Told,
  mode: string,
  nonAms: 'Y' | 'N',
  quantity: string | undefined,
  telling: Telling,
): RecordValues {
  const { bill } = told
  const place = (what: string): Place => ({ ...placeOf(told), what })
  const issuer = (bill.scac ?? '').trim().toUpperCase()
  const withoutIssuer = WITHOUT_ISSUER.has(mode)
  if (!withoutIssuer && issuer === '') telling.lacking(place('carrier code of the bill'))
  const number = mode === HAND_CARRIED ? 'HANDCARRIED' : numberOf(bill, issuer, mode)
  if (number === '') telling.lacking(place('bill number'))
  else if (!/^[A-Z0-9]+$/u.test(number)) telling.refuse(place('bill number'), 'characters', bill.billNumber)
  else if (isAir(mode) && bill.billType !== 'H' && !/^\d{11}$/u.test(number))
    telling.refuse(place('air waybill'), 'noSuchCode', bill.billNumber)
  return withoutBlanks({
    billType: bill.billType ?? 'R',
    issuerCode: withoutIssuer ? undefined : telling.code(issuer, place('carrier code of the bill'), 4),
    billNumber: number,
    quantity,
    nonAms,
  })
}

/** No spaces, hyphens or slashes; the carrier's code stands in its own place, so it is taken off the front. */
function numberOf({ billNumber = '' }: Bill, issuer: string, mode: string): string {
  const bare = bareNumber(billNumber)
  return issuer !== '' && !isAir(mode) && bare.startsWith(issuer) ? bare.slice(issuer.length) : bare
}
const bareNumber = (text: string): string => text.replace(/[\s/-]/gu, '').toUpperCase()

function quantityOf(told: Told, telling: Telling): string | undefined {
  const place: Place = { ...placeOf(told), what: 'quantity' }
  if ((told.bill.quantity ?? '') === '') telling.note(place, 'wholeBill')
  return telling.whole(told.bill.quantity, place, 8)
}

/** How it came, where no manifest says so: every place of it is mandatory but unit and name. */
function conveyanceOf(file: EntryFile, told: Told, telling: Telling): RecordValues {
  const { entry } = file
  const place = (what: string): Place => ({ record: 'SE16', where: `bill ${told.nth}`, what })
  const voyage = telling.code(entry.voyage ?? entry.tripNumber, place('voyage, flight or trip number'), 5)
  const carrierCode = telling.code(entry.carrierCode ?? told.bill.scac, place('carrier code'), 4)
  const quantity = telling.whole(told.bill.quantity, place('quantity'), 8)
  if (voyage === undefined) telling.lacking(place('voyage, flight or trip number'))
  if (carrierCode === undefined) telling.lacking(place('carrier code'))
  if (entry.arrivalDate === undefined) telling.lacking(place('date of arrival'))
  if (quantity === undefined || quantity === '0') telling.lacking(place('quantity'))
  return withoutBlanks({
    carrierCode,
    voyage,
    arrivalDate: entry.arrivalDate,
    quantity,
    unit: telling.text(told.bill.unit, place('unit'), 5),
    conveyanceName: telling.text(entry.conveyanceName, place('conveyance'), 20),
  })
}

/** Containers stand under a bill. Where there are several, nothing keyed says which one they belong to. */
function equipmentOf(file: EntryFile, groups: number, telling: Telling): readonly RecordValues[] {
  const place = (what: string): Place => ({ record: 'SE17', where: '', what })
  const numbers = file.containers
    .map(({ fields }) => telling.code(fields.containerNumber, place('container number'), 20))
    .filter((number) => number !== undefined)
  if (numbers.length === 0 || groups === 0) return []
  if (groups > 1) {
    telling.note(place('container numbers'), 'whichBill', numbers.join(' '))
    return []
  }
  if (numbers.length > MOST_EQUIPMENT) telling.refuse(place('container numbers'), 'tooMany', String(numbers.length))
  return numbers.map((equipmentNumber) => ({ equipmentNumber }))
}
