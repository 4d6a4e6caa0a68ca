import { entitiesOf, entityOf, isRemoved, textOf, valueOf, type DeskState } from '../journal/state'
import { rememberBy } from './remember'

/**
 * The likelier error is a second number for one bill: two entries, double duty (practice 3). Entries that share a bill
 * are matched with their importer as well, since a consolidation's master bill belongs to many importers.
 */
export interface SameBill {
  entry: string
  entryNumber: string
  /** as keyed: SCAC and number together */
  bill: string
  /** 'notKnown' while one of the two has no importer */
  sameImporter: 'yes' | 'notKnown'
}

/** An identifier without hyphens, spaces and case. */
export const bareText = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()

/** Bill without hyphens, spaces and case; the SCAC in front unless it was keyed into the number. */
export function billKey(scac: string, number: string): string {
  const [carrier, rest] = [bareText(scac), bareText(number)]
  return rest === '' ? '' : rest.startsWith(carrier) ? rest : carrier + rest
}

/** entry → its bills. With house bills keyed, the master says nothing about the shipment and is left out. */
const billIndex = rememberBy(['bill'], (state) => {
  const byEntry = new Map<string, { type: string; key: string }[]>()
  for (const bill of entitiesOf(state, 'bill').values()) {
    const key = billKey(textOf(bill, 'scac'), textOf(bill, 'billNumber'))
    if (key === '' || isRemoved(bill)) continue
    const entry = textOf(bill, 'entry')
    byEntry.set(entry, [...(byEntry.get(entry) ?? []), { type: textOf(bill, 'billType'), key }])
  }
  const keys = new Map<string, string[]>()
  const entries = new Map<string, string[]>()
  for (const [entry, bills] of byEntry) {
    const houses = bills.some((bill) => bill.type === 'H')
    const own = bills.filter((bill) => !houses || bill.type !== 'M').map((bill) => bill.key)
    keys.set(entry, own)
    for (const key of own) entries.set(key, [...(entries.get(key) ?? []), entry])
  }
  return { keys, entries }
})

/** Standing entries that hold a bill, written with its carrier's letters in front. */
export const entriesWithBill = (state: DeskState, bill: string): readonly string[] =>
  (billIndex(state).entries.get(billKey('', bill)) ?? []).filter((entry) => !isGone(state, entry))

/** Other standing entries that hold a bill of this one, for the same importer or one that is not keyed yet. */
export function sameBill(state: DeskState, entryId: string): readonly SameBill[] {
  const index = billIndex(state)
  const found: SameBill[] = []
  for (const bill of index.keys.get(entryId) ?? [])
    for (const other of index.entries.get(bill) ?? []) {
      if (other === entryId || isGone(state, other) || found.some((one) => one.entry === other)) continue
      const sameImporter = importerMatch(state, entryId, other)
      if (sameImporter !== 'no')
        found.push({
          entry: other,
          entryNumber: textOf(entityOf(state, 'entry', other), 'entryNumber'),
          bill,
          sameImporter,
        })
    }
  return found
}

function isGone(state: DeskState, entry: string): boolean {
  const entity = entityOf(state, 'entry', entry)
  if (entity === undefined || isRemoved(entity)) return true
  const number = entityOf(state, 'number', textOf(entity, 'entryNumber'))
  return valueOf(number, 'voided') === true
}

function importerMatch(state: DeskState, a: string, b: string): 'yes' | 'no' | 'notKnown' {
  const numbers = [a, b].map((id) =>
    textOf(entityOf(state, 'entry', id), 'importerNumber')
      .replaceAll('-', '')
      .toUpperCase(),
  )
  const importers = [a, b].map((id) => textOf(entityOf(state, 'entry', id), 'importer'))
  if (numbers[0] !== '' && numbers[1] !== '') return numbers[0] === numbers[1] ? 'yes' : 'no'
  if (importers[0] !== '' && importers[1] !== '') return importers[0] === importers[1] ? 'yes' : 'no'
  return 'notKnown'
}
