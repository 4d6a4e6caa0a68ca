import type { Change } from '../../shared/journal/item'
import { err, ok, type Result } from '../../shared/result'
import { addressPartsOf } from '../../shared/sheets/official/addressParts'
import { pgaValuesOf, type OfficialFill } from '../../shared/sheets/official/officialFills'
import { packetDigest, type PacketPlan } from '../../shared/sheets/packet'
import type { HostError } from '../../shared/host'
import type { PaperBytes } from '../paper/openPapers'
import { drawPacket } from '../paper/paper'
import type { OfficialError } from '../paper/official'
import { fillFiled } from '../paper/officialFiled'
import { saveFileOutside } from '../paper/saveOutside'
import type { WorkerEnd } from '../store/runWorker'
import type { Desk, RecordError } from '../store/types'
import { momentOf } from '../words/times'
import { fileOf } from './projections'
import type { Revision } from './revisions'

export type PrintError =
  | RecordError
  | HostError
  | { type: 'DocumentMissing'; id: string }
  | WorkerEnd
  | { type: 'FormFailed'; error: OfficialError }

export interface PacketBytes {
  pdf: Uint8Array
  revision: number
  fileName: string
  /** what it is on the list of files outside the vault; the packet unless said otherwise */
  what?: string
  /** documents that could not be printed with it and are put behind by hand */
  left?: readonly string[]
}

/**
 * Draws the packet, seals its bytes in the vault, and records with them that this revision was printed: one item. Only
 * then does it go to the printer or a file, so that a reprint is the same to the byte and no paper is unknown to the
 * journal. Whether paper came out nobody can tell; the fact says that it was made.
 */
export async function makeRevision(
  desk: Desk,
  entryId: string,
  plan: PacketPlan,
): Promise<Result<PacketBytes, PrintError>> {
  const drawn = await drawPacket(plan, await papersOf(desk, plan))
  if (!drawn.ok) return drawn
  const { pdf, pages, hash, values, left } = drawn.value
  const { revision, replaces } = plan.values
  const fileName = nameOf(desk, entryId, revision)
  // The vault seals a copy: these bytes go on to the printer.
  const kept = await desk.putDocument(pdf.slice(), { name: fileName, mime: 'application/pdf', entry: entryId })
  if (!kept.ok) return kept
  const printed: Change = {
    action: 'entry.printed',
    kind: 'fact',
    id: desk.randomId(),
    patch: [
      ['entry', entryId],
      ['what', 'printed'],
      // As its foot says, and its letter was written: leave that ends while it is drawn makes it no breach.
      ['happenedAt', momentOf({ ...desk.now(), ms: plan.printedAtMs })],
      ['revision', revision],
      ['packetHash', hash],
      ['pages', pages.length],
      ['document', kept.value.id],
      ['digest', packetDigest(values)],
      ...(replaces === null ? [] : [['replaces', replaces] as [string, number]]),
    ],
  }
  const recorded = await desk.record([kept.value, printed])
  return recorded.ok ? ok({ pdf, revision, fileName, left }) : recorded
}

/** The bytes of the documents that the plan prints. What the vault cannot give is put behind by hand, not waited for. */
async function papersOf(desk: Desk, { values }: PacketPlan): Promise<PaperBytes[]> {
  const papers: PaperBytes[] = []
  for (const { id, inPacket } of values.documents ?? []) {
    if (!inPacket) continue
    const kept = await desk.getDocument(id)
    if (kept.ok) papers.push({ id, bytes: new Uint8Array(kept.value) })
  }
  return papers
}

/**
 * The agency's own form filled as the packet's revision says, sealed beside it. `printed`: the packet of this plan is on
 * paper already; if not it is made before the form is kept, so that the form's foot names a revision that the journal knows.
 */
export async function makeOfficial(
  desk: Desk,
  entryId: string,
  plan: PacketPlan,
  fill: OfficialFill,
  printed: boolean,
): Promise<Result<PacketBytes, PrintError>> {
  const file = fileOf(desk, entryId)
  const { form } = fill
  const { revision } = plan.values
  const filled = await fillFiled(desk, form, {
    plan,
    pga: pgaValuesOf(fill, plan.values),
    addresses: addressPartsOf(file?.entry ?? {}),
    foot: [
      plan.values.entry.entryNumber.text,
      `revision ${revision}`,
      plan.hash.slice(0, 8),
      plan.values.printedAt === '' ? '' : `printed ${plan.values.printedAt} ${plan.values.operatorInitials}`,
    ]
      .filter(Boolean)
      .join(' \u00b7 '),
  })
  if (!filled.ok)
    return filled.error.type === 'DocumentMissing'
      ? err(filled.error)
      : err({ type: 'FormFailed', error: filled.error })
  if (!printed) {
    const made = await makeRevision(desk, entryId, plan)
    if (!made.ok) return made
  }
  const fileName = nameOf(desk, entryId, revision, `${form.form || 'form'} `)
  const kept = await desk.putDocument(filled.value.slice(), { name: fileName, mime: 'application/pdf', entry: entryId })
  if (!kept.ok) return kept
  const recorded = await desk.record(kept.value)
  return recorded.ok ? ok({ pdf: filled.value, revision, fileName, what: form.title }) : recorded
}

/** The bytes of an earlier print, exactly as they were. */
export async function bytesOf(
  desk: Desk,
  entryId: string,
  revision: Revision,
): Promise<Result<PacketBytes, PrintError>> {
  const kept = await desk.getDocument(revision.document ?? '')
  if (!kept.ok) return kept
  return ok({ pdf: kept.value, revision: revision.revision, fileName: nameOf(desk, entryId, revision.revision) })
}

function nameOf(desk: Desk, entryId: string, revision: number, what = ''): string {
  const number = fileOf(desk, entryId)?.entry.entryNumber ?? 'entry'
  return `${number.replace(/[^A-Za-z0-9-]/gu, '')} ${what}revision ${revision}${desk.drill ? ' EXERCISE' : ''}.pdf`
}

/**
 * Saves the packet as a file for people (practice 18).
 * @returns where it lies, in the host's words
 */
export const saveOutside = (
  desk: Desk,
  { pdf, fileName, revision, what = 'Packet' }: PacketBytes,
): Promise<Result<string, PrintError>> =>
  saveFileOutside(desk, { name: fileName, bytes: pdf, what: `${what}, revision ${revision}` })
