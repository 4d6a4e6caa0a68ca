import type { Change } from '../../journal/item'
import {
  entitiesOf,
  entityOf,
  isRemoved,
  rowsOfEntry,
  textOf,
  valueOf,
  type DeskState,
  type Entity,
} from '../../journal/state'
import { fieldsOf } from '../entryFile'
import { rememberBy } from '../remember'

/** Packets that go to the printer as one pile, and how far it came by a person's word. */

export interface PacketRef {
  entry: string
  revision: number
}

/** One packet of a pile with its pages; `document` undefined: it was not made (the program ended before). */
export interface PiledPacket extends PacketRef {
  entryNumber: string
  pages: number
  document: string | undefined
}

/** A page of the pile, from 1: which sealed bytes it is taken from, and which page of them, from 1. */
export interface PilePage {
  of: 'separator' | 'packet' | 'labels'
  /** the packet it belongs to, from 0; of labels: -1 */
  packet: number
  /** page of the packet, or of the sheets of the pile */
  page: number
}

export interface PrintJob {
  id: string
  title: string
  at: string
  by: string
  packets: readonly PiledPacket[]
  /** pages of the whole pile, as laid out now: what is not made has none */
  pages: number
  separators: boolean
  labels: boolean
  /** the last page of the pile that a person saw on paper, 0 = none yet */
  goodUpTo: number
  doneAt: string
  doneBy: string
}

export const LABELS_A_SHEET = 10

export const packedRefs = (packets: readonly PacketRef[]): string =>
  packets.map(({ entry, revision }) => `${entry}@${revision}`).join(' ')

export const readRefs = (text: string): PacketRef[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((one) => {
      const at = one.lastIndexOf('@')
      return { entry: one.slice(0, at), revision: Number(one.slice(at + 1)) }
    })

/** All jobs that were not taken off the list, the newest first. */
export const printJobs = rememberBy(['printJob', 'fact', 'entry'], (state): PrintJob[] =>
  [...entitiesOf(state, 'printJob').values()]
    .filter((job) => !isRemoved(job))
    .sort((a, b) => (a.born.at < b.born.at ? 1 : -1))
    .map((job) => jobOf(state, job)),
)

function jobOf(state: DeskState, entity: Entity): PrintJob {
  const fields = fieldsOf('printJob', entity)
  const packets = readRefs(fields.packets ?? '').map((ref) => piled(state, ref))
  // Sealed with the number of pages: a pile whose making was cut off has neither.
  const separators = fields.separators === true && fields.pages !== undefined
  const labels = fields.labels === true && fields.pages !== undefined
  return {
    id: entity.id,
    title: fields.title ?? '',
    at: fields.at ?? '',
    by: fields.by ?? '',
    packets,
    separators,
    labels,
    pages: pileOf({ packets, separators, labels }).length,
    goodUpTo: fields.goodUpTo ?? 0,
    doneAt: fields.doneAt ?? '',
    doneBy: fields.doneBy ?? '',
  }
}

/** Two laptops that printed one revision made two papers; the job's own desk sealed the one it knows of first. */
function piled(state: DeskState, { entry, revision }: PacketRef): PiledPacket {
  const fact = rowsOfEntry(state, 'fact', entry)
    .filter((row) => textOf(row, 'what') === 'printed' && valueOf(row, 'revision') === revision)
    .sort((a, b) => (a.born.at < b.born.at ? -1 : 1))[0]
  const document = textOf(fact, 'document')
  return {
    entry,
    revision,
    entryNumber: textOf(entityOf(state, 'entry', entry), 'entryNumber') || 'no number',
    pages: Number(valueOf(fact, 'pages') ?? 0),
    document: document === '' ? undefined : document,
  }
}

/** Every page of the pile in the order in which it comes out: separator and packet in turn, then the labels. */
export function pileOf(job: Pick<PrintJob, 'packets' | 'separators' | 'labels'>): PilePage[] {
  const pages: PilePage[] = []
  job.packets.forEach(({ pages: own }, packet) => {
    if (own === 0) return
    if (job.separators) pages.push({ of: 'separator', packet, page: packet + 1 })
    for (let page = 1; page <= own; page += 1) pages.push({ of: 'packet', packet, page })
  })
  if (!job.labels || pages.length === 0) return pages
  const first = job.separators ? job.packets.length : 0
  const sheets = Math.ceil(job.packets.length / LABELS_A_SHEET)
  for (let sheet = 1; sheet <= sheets; sheet += 1) pages.push({ of: 'labels', packet: -1, page: first + sheet })
  return pages
}

/**
 * The place in the pile, from 1, of a page that a person holds: what stands on it are the entry number and *Page 3 of 9*;
 * a separator is page 0 of its packet.
 * @returns 0 when the pile has no such page
 */
export const placeOf = (pile: readonly PilePage[], packet: number, page: number): number =>
  1 +
  pile.findIndex(
    (one) => one.packet === packet && (page === 0 ? one.of === 'separator' : one.of === 'packet' && one.page === page),
  )

/** What a page of the pile is, for people: *page 3 of 9 of 000-0310001-3*. */
export function pageWords(job: PrintJob, place: number): string {
  const page = pileOf(job)[place - 1]
  if (page === undefined) return 'nothing yet'
  if (page.of === 'labels') return 'a sheet of labels'
  const packet = job.packets[page.packet]
  const number = packet?.entryNumber ?? ''
  return page.of === 'separator'
    ? `the separator of ${number}`
    : `page ${page.page} of ${packet?.pages ?? 0} of ${number}`
}

export const madeOf = ({ packets }: Pick<PrintJob, 'packets'>): number =>
  packets.filter(({ document }) => document !== undefined).length

export interface BegunJob {
  id: string
  title: string
  at: string
  by: string
  packets: readonly PacketRef[]
  separators: boolean
  labels: boolean
}

/** A pile is begun before its first packet is made, so that none is on no list should the program end in between. */
export const jobBegun = ({ id, title, at, by, packets, separators, labels }: BegunJob): Change => ({
  action: 'printJob.begun',
  kind: 'printJob',
  id,
  patch: [
    ['title', title],
    ['at', at],
    ['by', by],
    ['packets', packedRefs(packets)],
    ['separators', separators],
    ['labels', labels],
    ['goodUpTo', 0],
  ],
})

const keyed = (id: string, patch: Change['patch']): Change => ({
  action: 'printJob.keyed',
  kind: 'printJob',
  id,
  patch,
})

/** What the pile holds in the end, of how many pages, and what it is called then. */
export const jobMade = (id: string, title: string, packets: readonly PacketRef[], pages: number): Change =>
  keyed(id, [
    ['title', title],
    ['packets', packedRefs(packets)],
    ['pages', Math.max(1, pages)],
  ])

/** The last page that a person saw on paper. */
export const goodUpTo = (id: string, place: number): Change => keyed(id, [['goodUpTo', place]])

/** All of it is on paper: only a person can say so. */
export const jobDone = (id: string, pages: number, at: string, by: string): Change => ({
  action: 'printJob.done',
  kind: 'printJob',
  id,
  patch: [
    ['goodUpTo', pages],
    ['doneAt', at],
    ['doneBy', by],
  ],
})

export const jobRemoved = (id: string): Change => keyed(id, [['removed', true]])
