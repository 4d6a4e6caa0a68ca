import type { Audience } from '../../knowledge/stages'
import type { MessageRow } from './messages'

/**
 * Whether the words of a message may go out as they stand. `fallen`: they were approved and have moved since.
 * `leadAlone`: the incident lead approved what CBP headquarters or counsel should have seen; it goes out, as an exception.
 */
export type ApprovalState = 'none' | 'fallen' | 'leadAlone' | 'approved'

/** CBP's sheet of April 2023: words to importers are aligned with CBP headquarters. Carriers and press: our own caution. */
const outside: readonly Audience[] = ['client', 'carrier', 'press']

/** For these, headquarters or counsel is asked; for the others the lead is enough. */
export const wantsHeadquartersOrCounsel = (audience: string | undefined): boolean =>
  outside.some((one) => one === audience)

export function approvalState({ fields, approved }: MessageRow): ApprovalState {
  if (!approved) return fields.approvedBy === undefined || fields.approvedDigest === undefined ? 'none' : 'fallen'
  return fields.approvedAs === 'lead' && wantsHeadquartersOrCounsel(fields.audience) ? 'leadAlone' : 'approved'
}
