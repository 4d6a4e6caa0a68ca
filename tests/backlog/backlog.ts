import { formatEntryNumber } from '../../shared/domain/entryNumber'
import type { Change, DeviceId, Item, Patch } from '../../shared/journal/item'
import { dayAt, momentAt, PaperLaptop, practice, products } from './paperLaptop'

/** What was done on paper in an outage: so many entries on so many laptops over so many days, by the practice broker. */
export interface BacklogWish {
  entries: number
  laptops?: number
  days?: number
  /** the last day of the outage, milliseconds */
  until?: number
}

export interface Backlog {
  laptops: PaperLaptop[]
  /** all items of all laptops */
  items: Item[]
  /** every entry that was keyed, in order of opening */
  entries: BacklogEntry[]
  incident: string
}

/** What became of it at the counter. */
export type Fate = 'released' | 'keyedByOfficer' | 'held' | 'void' | 'presented'

export interface BacklogEntry {
  id: string
  entryNumber: string
  bill: string
  port: string
  laptop: PaperLaptop
  fate: Fate
}

interface Importer {
  id: string
  name: string
  importerNumber: string
  address: string
  bondType: string
  suretyCode: string
  bondNumber: string
}

/** Those with a bond: of the others nothing is entered on paper. */
const importers = (practice.importers as { importers: Importer[] }).importers.filter(
  ({ bondNumber }) => bondNumber !== undefined,
)
const MODES = [
  { mode: '30', port: '2304', scac: 'TRMX', billType: 'R' },
  { mode: '11', port: '2704', scac: 'MAEU', billType: 'R' },
  { mode: '40', port: '2720', scac: 'UA', billType: 'R' },
] as const
const DAY_MS = 86_400_000

/** Deterministic: the same wish gives the same items. */
export function aBacklog({
  entries,
  laptops: count = 3,
  days = 17,
  until = Date.UTC(2026, 10, 23, 20),
}: BacklogWish): Backlog {
  const begin = until - days * DAY_MS
  const names = Array.from({ length: count }, (_, n) => letters(n).repeat(10).slice(0, 10) as DeviceId)
  const laptops = names.map((device) => new PaperLaptop(device, begin))
  const [first] = laptops
  if (first === undefined) throw new Error('aBacklog: no laptop')
  first.loadKit()
  first.record({
    action: 'operator.keyed',
    kind: 'operator',
    id: first.operator,
    patch: [
      ['name', 'Ana Reyes'],
      ['role', 'lead'],
    ],
  })
  const incident = 'incident-1'
  first.record({
    action: 'incident.declared',
    kind: 'incident',
    id: incident,
    patch: [
      ['discoveredAt', momentAt(begin)],
      ['declaredAt', momentAt(begin)],
      ['declaredBy', 'Ana Reyes'],
      ['outageBegan', momentAt(begin)],
      ['lead', 'Ana Reyes'],
    ],
  })
  for (const laptop of laptops.slice(1)) laptop.merge(first)
  const each = Math.ceil(entries / count)
  laptops.forEach((laptop, n) => {
    laptop.record({
      action: 'reserve.block.added',
      kind: 'block',
      id: `block-${laptop.device}`,
      patch: [
        ['filerCode', '000'],
        ['first', serial(n, 0)],
        ['last', serial(n, each + 9)],
        ['device', laptop.device],
        ['purpose', 'ordinary'],
      ],
    })
  })
  const made: BacklogEntry[] = []
  for (let nth = 0; nth < entries; nth += 1) {
    const which = nth % count
    const laptop = laptops[which] as PaperLaptop
    laptop.ms = Math.max(laptop.ms, begin + Math.floor((nth / entries) * days) * DAY_MS + 2 * 3_600_000 + nth * 1_000)
    made.push(anEntry(laptop, nth, serial(which, Math.floor(nth / count)), `block-${laptop.device}`, incident))
  }
  return { laptops, items: laptops.flatMap(({ items }) => items), entries: made, incident }
}

const letters = (n: number): string =>
  n < 22 ? ('ABCDEFGHJKMNPQRSTVWXYZ'[n] as string) : `${String.fromCharCode(65 + (n % 8))}${n}`
/** A hundred thousand numbers apart: no two laptops ever meet. */
const serial = (laptop: number, nth: number): string => String(100_001 + laptop * 100_000 + nth).padStart(7, '0')

const fateOf = (nth: number): Fate =>
  nth % 41 === 40
    ? 'void'
    : nth % 29 === 28
      ? 'held'
      : nth % 17 === 16
        ? 'presented'
        : nth % 4 === 3
          ? 'keyedByOfficer'
          : 'released'

function anEntry(laptop: PaperLaptop, nth: number, serialText: string, block: string, incident: string): BacklogEntry {
  const entryNumber = formatEntryNumber('000', serialText)
  const id = `entry-${laptop.device[0] ?? ''}-${nth}`
  const product = products[(nth * 7) % products.length] as (typeof products)[number]
  const importer = importers.find((one) => one.id === product.importer) ?? (importers[0] as Importer)
  const { mode, port, scac, billType } = MODES[nth % MODES.length] as (typeof MODES)[number]
  const bill = `${String(4_000_000 + nth)}`
  const day = dayAt(laptop.ms)
  laptop.record(
    {
      action: 'reserve.number.taken',
      kind: 'number',
      id: entryNumber,
      patch: [
        ['block', block],
        ['entry', id],
        ['device', laptop.device],
      ],
    },
    {
      action: 'entry.opened',
      kind: 'entry',
      id,
      patch: [
        ['entryNumber', entryNumber, 'C'],
        ['entryType', '01', 'L'],
        ['brokerReference', `B${String(nth).padStart(6, '0')}`],
        ['portOfEntry', port, 'K'],
        ['portOfUnlading', port, 'K'],
        ['foreignPort', mode === '11' ? '57035' : ''],
        ['signer', 'drill-signer-1', 'K'],
        ['modeOfTransport', mode],
        ['importer', importer.id, 'K'],
        ['importerNumber', importer.importerNumber, 'K'],
        ['importerName', importer.name, 'K'],
        ['importerAddress', importer.address, 'K'],
        ['consigneeSame', true],
        ['bondType', importer.bondType, 'K'],
        ['suretyCode', importer.suretyCode, 'K'],
        ['bondNumber', importer.bondNumber, 'K'],
        ['carrierCode', scac],
        ['conveyanceName', mode === '11' ? 'MV GREY HERON' : ''],
        ['voyage', mode === '11' ? '104E' : ''],
        ['firms', 'W123'],
        ['arrivalDate', day],
        ['importDate', day],
        ['exportDate', day],
        ['entryDate', day],
        ['countryOfOrigin', product.origin],
        ['exportingCountry', product.origin],
        ['relationship', 'N'],
      ].filter(([, value]) => value !== '') as Patch,
    },
  )
  laptop.record(
    added('bill', `${id}-bill`, [
      ['entry', id],
      ['order', 'a'],
      ['billType', billType],
      ['scac', scac],
      ['billNumber', bill],
      ['quantity', String(1 + (nth % 40))],
      ['unit', 'CTN'],
    ]),
    ...Array.from({ length: 1 + (nth % 3) }, (_, row) => lineOf(id, nth, row)),
  )
  return { id, entryNumber, bill, port, laptop, fate: atTheCounter(laptop, id, entryNumber, nth, incident) }
}

const added = (kind: 'bill' | 'line', id: string, patch: Patch): Change => ({
  action: `${kind}.added`,
  kind,
  id,
  patch,
})

function lineOf(entry: string, nth: number, row: number): Change {
  const first = products[(nth * 7) % products.length] as (typeof products)[number]
  const brothers = products.filter(({ importer }) => importer === first.importer)
  const product = row === 0 ? first : (brothers[(nth + row) % brothers.length] as (typeof products)[number])
  const pieces = 10 + ((nth * 13 + row) % 90)
  return added('line', `${entry}-line-${row}`, [
    ['entry', entry],
    ['order', `a${row}`],
    ['product', product.id, 'P'],
    ['sku', product.sku, 'P'],
    ['description', product.description, 'P'],
    ['htsNumber', product.htsNumber, 'P'],
    ['rate', product.rate, 'P'],
    ['countryOfOrigin', product.origin, 'P'],
    ['exportingCountry', product.origin, 'P'],
    ['mid', product.mid, 'P'],
    ['manufacturerName', product.manufacturerName, 'P'],
    ['manufacturerAddress', product.manufacturerAddress, 'P'],
    ['quantity1', String(pieces)],
    ['unit1', product.unit1, 'P'],
    ['enteredValue', Number(product.unitValueCents) * pieces],
    ['charges', 1_000 * (1 + (nth % 9))],
    ['relationship', 'N'],
    ['grossWeightKg', String(pieces * 2)],
    ['adcvdAnswer', 'no'],
    ['quotaAnswer', 'no'],
    ['forcedLabourAnswer', 'no'],
  ])
}

/** Printed, carried, and what the officer did with it. */
function atTheCounter(laptop: PaperLaptop, entry: string, entryNumber: string, nth: number, _incident: string): Fate {
  const fate = fateOf(nth)
  const fact = (what: string, action: string, more: Patch = []): void => {
    laptop.ms += 600_000
    laptop.record({
      action,
      kind: 'fact',
      id: `${entry}-${what}`,
      patch: [
        ['entry', entry],
        ['what', what],
        ['happenedAt', momentAt(laptop.ms)],
        ['day', dayAt(laptop.ms)],
        ...more,
      ],
    })
  }
  if (fate === 'void') {
    laptop.record(
      {
        action: 'reserve.number.voided',
        kind: 'number',
        id: entryNumber,
        patch: [
          ['voided', true],
          ['voidReason', 'spoilt'],
        ],
      },
      {
        action: 'entry.voided',
        kind: 'fact',
        id: `${entry}-voided`,
        patch: [
          ['entry', entry],
          ['what', 'voided'],
          ['happenedAt', momentAt(laptop.ms)],
          ['day', dayAt(laptop.ms)],
          ['reason', 'spoilt'],
        ],
      },
    )
    return fate
  }
  fact('printed', 'entry.printed', [
    ['revision', 1],
    ['pages', 3],
  ])
  fact('presented', 'entry.presented', [['by', 'Ana Reyes']])
  if (fate === 'held') fact('held', 'entry.held', [['evidence', 'officer by telephone']])
  if (fate === 'released' || fate === 'keyedByOfficer') fact('released', 'entry.released', [['evidence', 'stamp']])
  if (fate === 'keyedByOfficer')
    fact('keyedByOfficer', 'entry.presenceStated', [['evidence', 'officer at the counter']])
  return fate
}
