import type { EntryFile } from '../../../domain/entryFile'
import { modeFamily } from '../../../knowledge/modes'
import { leaveOut, needed, put, refuse, wireText, type AeDraft } from './draft'
import { ae22, ae23 } from './headerTables'

type Bill = EntryFile['bills'][number]

/** One lowest bill with what stands above it, in the order that CBP takes: in-bond, master, house. */
interface BillGroup {
  bills: readonly { bill: Bill; at: number }[]
  /** in-bond number without a row of its own, from the entry */
  itNumber: string
}

/** Whether an in-bond number goes with the bills: then the 20 needs its day. */
export const isInBond = (file: EntryFile): boolean =>
  (file.entry.itNumber ?? '') !== '' || file.bills.some(({ fields }) => fields.billType === 'I')

/** 22 and 23 for each lowest bill: its quantity in whole units, then in-bond, master and house. */
export function putManifest(draft: AeDraft, file: EntryFile): void {
  const family = modeFamily(file.entry.modeOfTransport)
  const must = ['10', '11'].includes(file.entry.modeOfTransport ?? '') || family === 'air'
  if (file.bills.length === 0) {
    if (must) needed(draft, '23', '', 'bill of lading', undefined)
    else leaveOut(draft, '23', '', 'bill of lading', 'notKeyed')
    return
  }
  for (const group of groupsOf(file)) putGroup(draft, file, group, must)
}

/** A house belongs to the master before it, an in-bond number to the bills after it. */
function groupsOf(file: EntryFile): BillGroup[] {
  const groups: BillGroup[] = []
  let inBond: { bill: Bill; at: number } | undefined
  let master: { bill: Bill; at: number } | undefined
  let used = true
  const itNumber = file.bills.some(({ fields }) => fields.billType === 'I') ? '' : (file.entry.itNumber ?? '')
  const add = (...bills: ({ bill: Bill; at: number } | undefined)[]) =>
    groups.push({ bills: bills.filter((one) => one !== undefined), itNumber })
  const lonelyMaster = () => {
    if (!used && master !== undefined) add(inBond, master)
    used = true
  }
  for (const [index, bill] of file.bills.entries()) {
    const row = { bill, at: index + 1 }
    switch (bill.fields.billType) {
      case 'I':
        lonelyMaster()
        inBond = row
        master = undefined
        break
      case 'M':
        lonelyMaster()
        master = row
        used = false
        break
      case 'H':
        add(inBond, master, row)
        used = true
        break
      case 'R':
      case undefined:
        lonelyMaster()
        master = undefined
        add(inBond, row)
    }
  }
  lonelyMaster()
  return groups
}

function putGroup(draft: AeDraft, file: EntryFile, { bills, itNumber }: BillGroup, must: boolean): void {
  const lowest = bills.at(-1)
  if (lowest === undefined) return
  const where = `bill ${lowest.at}`
  const { quantity, unit } = lowest.bill.fields
  if (!must && (quantity === undefined || (unit ?? '') === ''))
    return leaveOut(draft, '22', where, 'manifested quantity and unit', 'notKeyed')
  const amount = needed(draft, '22', where, 'manifested quantity', quantity)
  const place = { record: '22', where, what: 'manifested quantity' }
  const whole = draft.telling.whole(amount, place, 8)
  if (whole === '0') draft.telling.refuse(place, 'notWhole', amount)
  put(draft, ae22, where, {
    quantity: whole,
    unit: needed(draft, '22', where, 'unit of the manifested quantity', unit)?.toUpperCase(),
  })
  if (itNumber !== '') putComponent(draft, file, where, 'I', '', itNumber)
  for (const { bill, at } of bills) {
    const { billType, scac, billNumber } = bill.fields
    const component = billType === 'R' || billType === undefined ? 'M' : billType
    putComponent(draft, file, `bill ${at}`, component, scac ?? '', billNumber ?? '')
  }
}

/** 23: issuer for surface bills alone, number of at most twelve letters and digits. */
function putComponent(
  draft: AeDraft,
  file: EntryFile,
  where: string,
  componentType: 'I' | 'M' | 'H',
  scac: string,
  keyed: string,
): void {
  const air = modeFamily(file.entry.modeOfTransport) === 'air'
  const vessel = ['10', '11'].includes(file.entry.modeOfTransport ?? '')
  const issuer = scac.trim().toUpperCase()
  const told = wireText(draft, '23', where, 'bill number', needed(draft, '23', where, 'bill number', keyed))
  const bare = told.replace(/[\s\-/]/gu, '')
  const number = issuer !== '' && bare.startsWith(issuer) ? bare.slice(issuer.length) : bare
  if (number.length > 12) refuse(draft, '23', where, 'bill number', keyed, 'tooLarge')
  const takesIssuer = componentType !== 'I' && !air
  if (takesIssuer && vessel) needed(draft, '23', where, 'issuer (SCAC)', issuer)
  if (number.length > 12) return
  put(draft, ae23, where, { componentType, issuerCode: takesIssuer ? issuer : undefined, componentId: number })
}
