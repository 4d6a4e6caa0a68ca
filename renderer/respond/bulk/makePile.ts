import { jobBegun, jobMade, jobRemoved, LABELS_A_SHEET } from '../../../shared/domain/respond/printJobs'
import { fieldsOf } from '../../../shared/domain/entryFile'
import { entitiesOf, entityOf, rowsOfEntry, textOf, valueOf } from '../../../shared/journal/state'
import type { Change } from '../../../shared/journal/item'
import { ok, type Result } from '../../../shared/result'
import type { PileSheets } from '../../../shared/sheets/respond/separator'
import { operatorName } from '../../frame/Rail'
import { drawPileSheets } from '../../paper/paper'
import type { Desk } from '../../store/types'
import { dayOf, dayWords, momentOf, timeOf } from '../../words/times'
import type { PrintError } from '../printPacket'
import { makePacket, type LeaveChanged, type MadePacket } from './makePacket'

export interface PileWish {
  /** in the order of the pile */
  entries: readonly string[]
  separators: boolean
  labels: boolean
}

export interface PileMaking {
  /** packets that are drawn and sealed, of all */
  onProgress: (made: number, of: number) => void
  /** asked between packets */
  stopped: () => boolean
}

export interface PileMade {
  job: string
  /** ids of the entries whose packets were made, in the order of the pile */
  made: readonly string[]
  /** entry number and the documents that are put behind it by hand */
  left: readonly string[]
  /** what stopped it before its end; the packets made so far are the pile */
  error?: PrintError
  /** what stands on the letters changed while it was made: what the next one would say, and of which entry */
  leaveChanged?: LeaveChanged
}

/**
 * Makes the packets of a pile one after the other, each a revision with its own hash and item, planned at its own
 * moment, so that each letter states what held then. One that is unchanged since its last print is taken as it was
 * sealed. The pile is on the list before its first packet is made.
 */
export async function makePile(desk: Desk, wish: PileWish, making: PileMaking): Promise<Result<PileMade, PrintError>> {
  const id = desk.randomId()
  const now = desk.now()
  const titleOf = (count: number) =>
    `${count} ${count === 1 ? 'packet' : 'packets'}, ${dayWords(dayOf(now))} ${timeOf(now)}`
  const begun = await desk.record(
    jobBegun({
      id,
      title: titleOf(wish.entries.length),
      at: momentOf(now),
      by: operatorName(desk),
      packets: wish.entries.map((entry) => ({ entry, revision: nextRevision(desk, entry) })),
      separators: wish.separators,
      labels: wish.labels,
    }),
  )
  if (!begun.ok) return begun
  const packets: MadePacket[] = []
  const leave = new Map<string, string>()
  let error: PrintError | undefined
  let leaveChanged: PileMade['leaveChanged']
  for (const entry of wish.entries) {
    if (making.stopped()) break
    const made = await makePacket(desk, entry, leave)
    if (!made.ok) {
      error = made.error
      break
    }
    if (made.value !== undefined && 'sentence' in made.value) {
      leaveChanged = made.value
      break
    }
    if (made.value !== undefined) packets.push(made.value)
    making.onProgress(packets.length, wish.entries.length)
  }
  const finished = await finishPile(desk, id, titleOf(packets.length), wish, packets)
  if (!finished.ok) return finished
  const left = packets.flatMap((one) =>
    one.left.length === 0 ? [] : [`${one.shown.entryNumber}: ${one.left.join(', ')}`],
  )
  return ok({
    job: id,
    made: packets.map(({ entry }) => entry),
    left,
    ...(error !== undefined && { error }),
    ...(leaveChanged !== undefined && { leaveChanged }),
  })
}

/** What was made is the pile: its separators and labels are sealed with the list, so that they too come out again as they were. */
async function finishPile(
  desk: Desk,
  id: string,
  title: string,
  wish: PileWish,
  packets: readonly MadePacket[],
): Promise<Result<object, PrintError>> {
  if (packets.length === 0) return desk.record(jobRemoved(id))
  const own = packets.reduce((sum, { pages }) => sum + pages, 0)
  const separators = wish.separators ? packets.length : 0
  const labels = wish.labels ? Math.ceil(packets.length / LABELS_A_SHEET) : 0
  const changes: Change[] = [jobMade(id, title, packets, own + separators + labels)]
  if (separators + labels > 0) {
    const drawn = await drawPileSheets(sheetsOf(desk, title, wish, packets))
    if (!drawn.ok) return drawn
    const kept = await desk.putDocument(drawn.value, { name: sheetsName(id), mime: 'application/pdf' })
    if (!kept.ok) return kept
    changes.unshift(kept.value)
  }
  return desk.record(changes)
}

const sheetsName = (job: string): string => `Print job ${job}, separators and labels.pdf`

/** Id of the sealed document with separators and labels of a pile. */
export function sheetsOfJob(desk: Desk, job: string): string | undefined {
  const name = sheetsName(job)
  for (const document of entitiesOf(desk.state, 'document').values())
    if (textOf(document, 'name') === name) return document.id
  return undefined
}

function sheetsOf(desk: Desk, title: string, wish: PileWish, packets: readonly MadePacket[]): PileSheets {
  const firm = fieldsOf('firm', entityOf(desk.state, 'firm', 'firm'))
  const now = desk.now()
  return {
    title,
    packets: packets.map(({ shown }) => shown),
    separators: wish.separators,
    labels: wish.labels,
    firm: firm.name ?? '',
    phone: firm.phone ?? '',
    drill: desk.drill,
    printedAt: `${dayWords(dayOf(now))} ${timeOf(now)}`,
    by: operatorName(desk),
    printedAtMs: now.ms,
  }
}

function nextRevision(desk: Desk, entry: string): number {
  const printed = rowsOfEntry(desk.state, 'fact', entry).filter((fact) => textOf(fact, 'what') === 'printed')
  return 1 + printed.reduce((last, fact) => Math.max(last, Number(valueOf(fact, 'revision') ?? 1)), 0)
}
