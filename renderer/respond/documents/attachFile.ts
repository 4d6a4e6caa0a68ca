import { MIME } from '../../../shared/documents/recognise'
import { OTHER_SORT, proposeSort, rankOf, type OwedPaper } from '../../../shared/documents/sorts'
import { orderKeyBetween } from '../../../shared/domain/orderKey'
import type { EntryFile } from '../../../shared/domain/entryFile'
import type { HostError } from '../../../shared/host'
import type { Change } from '../../../shared/journal/item'
import { entityOf, isRemoved, textOf } from '../../../shared/journal/state'
import { err, ok, type Result } from '../../../shared/result'
import { lookAt, type DocumentError } from '../../paper/documents'
import type { DocumentLook } from '../../paper/documentWords'
import type { Desk, RecordError } from '../../store/types'
import { fileOf } from '../projections'

/** A file of half a gigabyte is no paper of a shipment, and would not be sealed in the memory of a small laptop. */
const MOST_KEPT_BYTES = 512 * 1024 * 1024

export interface Attached {
  /** of the item that recorded it; undefined: the same document was attached already */
  sequence: number | undefined
  id: string
  sort: string
  /** what it is, or why it is put behind by hand */
  look: Result<DocumentLook, DocumentError>
}
export type AttachError =
  RecordError | HostError | { type: 'DocumentTooLarge'; bytes: number } | { type: 'DocumentNotRead'; reason: string }

/**
 * Attaches one file to an entry: looked at in a worker, sealed whole as it was given, and recorded with what it is, its
 * place in the order of handing over, and whether it is printed. The file itself is left where it was.
 */
export async function attachFile(
  desk: Desk,
  entryId: string,
  file: File,
  about: { sort?: string; line?: string; owed?: readonly OwedPaper[] } = {},
): Promise<Result<Attached, AttachError>> {
  if (file.size > MOST_KEPT_BYTES) return err({ type: 'DocumentTooLarge', bytes: file.size })
  const look = await lookAt(file)
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch (cause) {
    return err({ type: 'DocumentNotRead', reason: cause instanceof Error ? cause.message : String(cause) })
  }
  const mime = look.ok ? MIME[look.value.kind] : 'application/octet-stream'
  const kept = await desk.putDocument(bytes, { name: file.name, mime, entry: entryId })
  if (!kept.ok) return kept
  const { id, patch } = kept.value
  const known = entityOf(desk.state, 'document', id)
  if (known !== undefined && !isRemoved(known) && known.fields['order'] !== undefined)
    return again(desk, id, textOf(known, 'sort') || OTHER_SORT, about.sort, look)
  const sort = about.sort ?? proposeSort(file.name, about.owed ?? [])
  const recorded = await desk.record({
    ...kept.value,
    patch: [
      ...patch,
      ['sort', sort],
      ['order', placeFor(fileOf(desk, entryId), sort)],
      ['inPacket', look.ok],
      ['rotate', 0],
      ...(look.ok ? [['pages', look.value.pages] as [string, number]] : []),
      ...(about.line === undefined ? [] : [['line', about.line] as [string, string]]),
      ...(known === undefined ? [] : ([['removed', false]] as Change['patch'])),
    ],
  })
  return recorded.ok ? ok({ sequence: recorded.value.sequence, id, sort, look }) : recorded
}

/** Attached already: what it is asked for now is what it is, if that is another thing. */
async function again(
  desk: Desk,
  id: string,
  is: string,
  asked: string | undefined,
  look: Attached['look'],
): Promise<Result<Attached, AttachError>> {
  if (asked === undefined || asked === is) return ok({ sequence: undefined, id, sort: is, look })
  const keyed = await desk.record({ action: 'document.keyed', kind: 'document', id, patch: [['sort', asked]] })
  return keyed.ok ? ok({ sequence: keyed.value.sequence, id, sort: asked, look }) : keyed
}

/** Behind the last document that is handed over before it or with it; places that a person chose stay. */
function placeFor(file: EntryFile | undefined, sort: string): string {
  const placed = (file?.documents ?? []).filter(({ fields }) => fields.order !== undefined)
  const before = placed.findLastIndex(({ fields }) => rankOf(fields.sort ?? '') <= rankOf(sort))
  return (
    orderKeyBetween(placed[before]?.fields.order, placed[before + 1]?.fields.order) ??
    // Keys that are not ours to divide: at the end.
    `${placed.at(-1)?.fields.order ?? '9'}5`
  )
}
