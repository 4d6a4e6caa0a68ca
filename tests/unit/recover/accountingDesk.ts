import { formatEntryNumber } from '../../../shared/domain/entryNumber'
import { journalReader, type JournalRead } from '../../../shared/domain/recover/accountingJournal'
import { fullAccounting, type FullAccounting } from '../../../shared/domain/recover/fullAccounting'
import { partyId } from '../../../shared/domain/respond/screening'
import { keyedHash, keyedRows } from '../../../shared/domain/respond/reviewKeyed'
import { createFold } from '../../../shared/journal/fold'
import type { Item, Patch, Scalar } from '../../../shared/journal/item'
import type { DeskState } from '../../../shared/journal/state'
import { ALaptop } from '../exchange/aDesk'

/** An incident brought home on one or two laptops, step by step, on the true fold. */

export const numberOf = (serial: number): string => formatEntryNumber('000', String(serial).padStart(7, '0'), 0)
export const BACK = '2026-11-28T08:00:00-06:00[America/Chicago]'
const AFTER = '2026-11-28T10:00:00-06:00[America/Chicago]'
const MAKER = 'Muebles Tres Nogales SA de CV'

export type Values = Readonly<Record<string, Scalar | null>>
const patchOf = (values: Values): Patch => Object.entries(values)

/** One record, as a screen would make it; returns its id. */
export const key = (laptop: ALaptop, action: string, kind: string, values: Values, id?: string): string =>
  laptop.key(action, kind, patchOf(values), id)

export const fact = (
  laptop: ALaptop,
  entry: string,
  what: string,
  values: Values = {},
  action = `entry.${what}`,
): string => key(laptop, action, 'fact', { entry, what, day: '2026-11-24', ...values })

/** The desk of some items, as the office and the window fold them. */
export function stateOf(items: readonly Item[]): DeskState {
  const fold = createFold()
  fold.addAll(items)
  return fold.state
}

export function readOf(items: readonly Item[], links = true): JournalRead {
  const reader = journalReader(stateOf(items), { links })
  for (const item of [...items].sort((a, b) => (a.at < b.at ? -1 : 1))) reader.add(item)
  return reader.read()
}

export const accountsOf = (items: readonly Item[]): FullAccounting => fullAccounting(stateOf(items), readOf(items))
export const typesOf = ({ open }: FullAccounting): string[] => open.map(({ type }) => type)

/** An entry keyed, printed, presented and released on paper; its number is the next of the block. */
export function released(laptop: ALaptop, block: string, entryNumber: string): string {
  const entry = laptop.entry(block, entryNumber, [
    [
      ['description', 'Upholstered dining chairs', 'P'],
      ['htsNumber', '9401.61.4011', 'P'],
      ['enteredValue', 693_000, 'T'],
      ['manufacturerName', MAKER, 'T'],
      ['mid', 'MXMUETRE2208APO', 'T'],
    ],
  ])
  key(laptop, 'entry.keyed', 'entry', { modeOfTransport: '30', importerName: 'Cedar Row', consigneeSame: true }, entry)
  fact(laptop, entry, 'printed', { revision: 1 })
  fact(laptop, entry, 'presented', { evidence: 'stamp' })
  fact(laptop, entry, 'released', { evidence: 'stamp', by: 'CBPO Trevino' })
  return entry
}

/** What CBP answered about it, the file that was written, and both answers of ACE. */
export function broughtHome(laptop: ALaptop, entry: string, entryNumber: string): void {
  fact(laptop, entry, 'notInAce', {}, 'entry.presenceStated')
  key(laptop, 'lane.wordKeyed', 'lane', { entry, word: 'mail of 26 Nov', wordBy: 'Port 2304' }, entry)
  filed(laptop, entry)
  for (const part of ['cargoRelease', 'entrySummary'])
    key(laptop, 'receipt.taken', 'receipt', {
      entry,
      entryNumber,
      part,
      answer: 'accepted',
      answeredAt: '2026-11-27T10:00:00-06:00[America/Chicago]',
    })
}

export function filed(laptop: ALaptop, entry: string): string {
  const keyed = keyedRows(stateOf(laptop.items), entry)
  return key(laptop, 'filing.written', 'filing', {
    way: 'abi',
    parts: 'cargoRelease entrySummary',
    entries: entry,
    digests: keyed === undefined ? '' : keyedHash(keyed),
    at: '2026-11-26T10:00:00-06:00[America/Chicago]',
  })
}

/** Back on the network, every party screened again, the next number set. */
export function recovered(laptop: ALaptop): void {
  key(laptop, 'reconnection.answered', 'reconnection', { state: 'granted', answeredAt: BACK, answeredBy: 'CBP' })
  for (const [name, country] of [
    [MAKER, 'MX'],
    ['Cedar Row', ''],
  ] as const)
    key(
      laptop,
      'party.screened',
      'screening',
      { party: name, country, result: 'clear', screenedAt: AFTER, screenedBy: 'Dana' },
      partyId(name, country),
    )
  key(
    laptop,
    'nextNumber.set',
    'nextNumber',
    { filerCode: '000', atLeast: '0310011', setTo: '0310011', setAt: AFTER },
    '000',
  )
}

/** A block of ten: one number used and home, one void, eight unused. Nothing is open. */
export function aDeskBroughtHome(): { laptop: ALaptop; block: string; entry: string } {
  const laptop = new ALaptop().firm()
  const block = laptop.block('0310001', '0310010')
  const entry = released(laptop, block, numberOf(310_001))
  key(laptop, 'reserve.number.taken', 'number', { block, device: laptop.device }, numberOf(310_002))
  key(laptop, 'reserve.number.voided', 'number', { voided: true, voidReason: 'paper jam' }, numberOf(310_002))
  broughtHome(laptop, entry, numberOf(310_001))
  recovered(laptop)
  return { laptop, block, entry }
}
