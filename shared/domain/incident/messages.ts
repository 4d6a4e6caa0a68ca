import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { DeskState } from '../../journal/state'
import type { Audience, Stage } from '../../knowledge/stages'
import { partsOf, type IncidentPart } from './rows'

/** A message as it stands. Approved = a named approver's word holds for exactly these words; else it prints DRAFT. */
export interface MessageRow extends IncidentPart<'message'> {
  digest: string
  approved: boolean
}

/** SHA-256 (64 hex) of subject and wording: an approval is given for it and falls when a word moves. */
export const messageDigest = ({ subject, body }: { subject?: string | undefined; body?: string | undefined }): string =>
  bytesToHex(sha256(utf8ToBytes(`${subject ?? ''}\n\n${body ?? ''}`)))

export function messagesOf(state: DeskState, incident: string): MessageRow[] {
  return partsOf(state, 'message', incident).map((part) => {
    const digest = messageDigest(part.fields)
    const { approvedBy, approvedAt, approvedDigest } = part.fields
    return {
      ...part,
      digest,
      approved: approvedBy !== undefined && approvedAt !== undefined && approvedDigest === digest,
    }
  })
}

/** The last one written for this audience, at this stage where one is named. */
export const messageFor = (
  state: DeskState,
  incident: string,
  audience: Audience,
  stage?: Stage,
): MessageRow | undefined =>
  messagesOf(state, incident).findLast(
    ({ fields }) => fields.audience === audience && (stage === undefined || fields.stage === stage),
  )
