import type { Change } from '../../shared/journal/item'
import { ok, type Result } from '../../shared/result'
import { packetDigest, type PacketPlan } from '../../shared/sheets/packet'
import type { HostError } from '../../shared/host'
import { drawPacket } from '../paper/paper'
import { saveFileOutside } from '../paper/saveOutside'
import type { WorkerEnd } from '../store/runWorker'
import type { Desk, RecordError } from '../store/types'
import { momentOf } from '../words/times'
import { fileOf } from './projections'
import type { Revision } from './revisions'

export type PrintError = RecordError | HostError | { type: 'DocumentMissing'; id: string } | WorkerEnd

export interface PacketBytes {
  pdf: Uint8Array
  revision: number
  fileName: string
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
  const drawn = await drawPacket(plan)
  if (!drawn.ok) return drawn
  const { pdf, pages } = drawn.value
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
      ['happenedAt', momentOf(desk.now())],
      ['revision', revision],
      ['packetHash', plan.hash],
      ['pages', pages.length],
      ['document', kept.value.id],
      ['digest', packetDigest(plan.values)],
      ...(replaces === null ? [] : [['replaces', replaces] as [string, number]]),
    ],
  }
  const recorded = await desk.record([kept.value, printed])
  return recorded.ok ? ok({ pdf, revision, fileName }) : recorded
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

function nameOf(desk: Desk, entryId: string, revision: number): string {
  const number = fileOf(desk, entryId)?.entry.entryNumber ?? 'entry'
  return `${number.replace(/[^A-Za-z0-9-]/gu, '')} revision ${revision}${desk.drill ? ' EXERCISE' : ''}.pdf`
}

/**
 * Saves the packet as a file for people (practice 18).
 * @returns where it lies, in the host's words
 */
export const saveOutside = (
  desk: Desk,
  { pdf, fileName, revision }: PacketBytes,
): Promise<Result<string, PrintError>> =>
  saveFileOutside(desk, { name: fileName, bytes: pdf, what: `Packet, revision ${revision}` })
