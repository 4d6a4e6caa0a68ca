import type { ExhibitRow } from '../../../shared/exchange/evidence/exhibits'
import { operatorName } from '../../frame/Rail'
import { sha256Hex } from '../../store/bytes'
import type { Desk } from '../../store/types'
import { momentOf } from '../../words/times'
import { stepChange } from './exhibitForm'

/**
 * Reads the kept file and hashes it anew: a step of its custody whatever comes of it.
 * @returns what came of it, as a sentence; undefined: it could not be recorded
 */
export async function checkExhibit(desk: Desk, { id, fields }: ExhibitRow): Promise<string | undefined> {
  const result = await compared(desk, fields.document ?? '', fields.sha256 ?? '')
  const step = stepChange(desk.randomId(), id, momentOf(desk.now()), {
    what: 'checked',
    by: operatorName(desk),
    from: '',
    to: '',
    how: 'SHA-256 of the kept file made anew',
    on: 'this laptop',
    result,
  })
  const recorded = await desk.record(step)
  return recorded.ok ? result : undefined
}

async function compared(desk: Desk, document: string, sha256: string): Promise<string> {
  const read = await desk.getDocument(document)
  if (!read.ok) return 'The file is not here, or does not open as it was sealed'
  return (await sha256Hex(read.value)) === sha256
    ? 'The hash agrees with the one recorded when it was taken'
    : 'The hash differs from the one recorded when it was taken'
}
