import { entitiesOf, entityOf, isRemoved, textOf, type DeskState } from '../journal/state'
import { daysFrom } from './calendar'
import { fieldsOf } from './entryFile'
import { reserveOf } from './reserve'

/**
 * What three weeks on paper use up, computed from the firm's own pace, beside what was counted by hand. Yields are
 * assumptions of ours, said so, and may be overwritten by the firm's figure.
 */

/** Expeditors worked for about three weeks on what it had (10-Q notes of 2022): plan for that. */
export const supplyDays = 21
/** A small laser's starter cartridge; a firm's own printer says otherwise on its box. */
const pagesACartridge = 1_500
/** Letter twice, 3461 three times, 7501, cover, carrier's letter, label. */
const pagesAPacket = 10
/** Without an entry keyed and without a figure of the firm's: said to be an assumption. */
const assumedPace = 10

interface Pace {
  entriesADay: number
  /** keyed by the firm, counted from entries opened over the days before, or nothing to count from */
  from: 'keyed' | 'counted' | 'assumed'
}

/** Entity that holds the firm's own figure of entries a day, among the supplies. */
export const paceId = 'pace'

export function paceOf(state: DeskState, today: string): Pace {
  const keyed = Number(textOf(entityOf(state, 'supply', paceId), 'have'))
  if (keyed > 0) return { entriesADay: keyed, from: 'keyed' }
  const days = new Map<string, number>()
  for (const { born } of entitiesOf(state, 'number').values()) {
    const day = new Date(born.wall.ms + born.wall.offsetMinutes * 60_000).toISOString().slice(0, 10)
    if (daysFrom(day, today) <= supplyDays) days.set(day, (days.get(day) ?? 0) + 1)
  }
  const counted = [...days.values()].reduce((sum, count) => sum + count, 0)
  if (days.size === 0) return { entriesADay: assumedPace, from: 'assumed' }
  return { entriesADay: Math.ceil(counted / days.size), from: 'counted' }
}

export interface SupplyLine {
  id: string
  what: string
  unit: string
  needed: number
  /** how the need was computed, or that it was keyed */
  why: string
  /** counted by hand, or by this desk; absent: never counted */
  have: number | undefined
  countedOn: string
  countedBy: string
  place: string
  /** numbers are counted by the desk itself */
  byDesk: boolean
}

interface Wanted {
  id: string
  what: string
  unit: string
  needed: number
  why: string
  have?: number
}

/** Every supply with need and stock; the firm's own lines stand after ours. */
export function suppliesOf(state: DeskState, device: string, today: string): SupplyLine[] {
  const wanted = wantedFor(state, device, paceOf(state, today))
  const known = new Set([...wanted.map(({ id }) => id), paceId])
  const own = [...entitiesOf(state, 'supply').values()].filter((one) => !known.has(one.id) && !isRemoved(one))
  return [
    ...wanted.map((one) => lineOf(state, one)),
    ...own
      .map((one) => lineOf(state, { id: one.id, what: '', unit: '', needed: 0, why: '' }))
      .sort((a, b) => (a.what < b.what ? -1 : 1)),
  ]
}

function lineOf(state: DeskState, wanted: Wanted): SupplyLine {
  const fields = fieldsOf('supply', entityOf(state, 'supply', wanted.id))
  const counted = fields.have === undefined ? undefined : Number(fields.have)
  return {
    id: wanted.id,
    what: fields.what ?? wanted.what,
    unit: fields.unit ?? wanted.unit,
    needed: fields.needed === undefined ? wanted.needed : Number(fields.needed),
    why: fields.needed === undefined ? wanted.why : 'as the firm keyed it',
    have: wanted.have ?? counted,
    countedOn: fields.countedOn ?? '',
    countedBy: fields.countedBy ?? '',
    place: fields.place ?? '',
    byDesk: wanted.have !== undefined,
  }
}

function wantedFor(state: DeskState, device: string, { entriesADay }: Pace): Wanted[] {
  const entries = Math.ceil(entriesADay * supplyDays)
  const printed = pagesPrinted(state)
  const pages = entries * printed
  const { blocks } = reserveOf(state, device)
  const left = (purposes: readonly string[]) =>
    blocks.reduce((sum, block) => sum + (purposes.includes(block.purpose) ? block.left : 0), 0)
  const pace = `${entriesADay} entries a day`
  return [
    {
      id: 'paper',
      what: 'Paper, US Letter',
      unit: 'sheets',
      needed: pages,
      why: `${pace} × ${supplyDays} days × ${printed} pages a packet`,
    },
    {
      id: 'toner',
      what: 'Toner cartridges',
      unit: 'cartridges',
      needed: Math.max(1, Math.ceil(pages / pagesACartridge)),
      why: `${pages} pages at ${pagesACartridge} a cartridge; key your printer’s own figure`,
    },
    {
      id: 'numbers',
      what: 'Entry numbers, all laptops',
      unit: 'numbers',
      needed: entries,
      why: `${pace} × ${supplyDays} days`,
      have: left(['ordinary', 'emergency', 'branch']),
    },
    {
      id: 'tearOff',
      what: 'Entry numbers on tear-off sheets',
      unit: 'numbers',
      needed: Math.ceil(entriesADay),
      why: 'one day without any laptop',
      have: left(['tearOff']),
    },
    {
      id: 'envelopes',
      what: 'Envelopes for packets',
      unit: 'envelopes',
      needed: entries,
      why: 'one for each shipment',
    },
    { id: 'logSheets', what: 'Log sheets, blank', unit: 'sheets', needed: supplyDays * 2, why: 'two a day' },
    {
      id: 'printer',
      what: 'USB printer with cable and driver, tested',
      unit: 'tested',
      needed: 1,
      why: 'one that has printed with the network off',
    },
    {
      id: 'sticks',
      what: 'Marked sticks',
      unit: 'sticks',
      needed: 4,
      why: 'second mirror, way to the office, between laptops, spare',
    },
    { id: 'pens', what: 'Pens, stapler, clips', unit: 'sets', needed: 2, why: 'wet signature on every copy' },
  ]
}

/** Mean of the packets printed so far, rounded up; the usual packet before there is one. */
function pagesPrinted(state: DeskState): number {
  let packets = 0
  let pages = 0
  for (const fact of entitiesOf(state, 'fact').values()) {
    if (textOf(fact, 'what') !== 'printed') continue
    packets += 1
    pages += Number(textOf(fact, 'pages'))
  }
  return packets === 0 ? pagesAPacket : Math.ceil(pages / packets)
}
