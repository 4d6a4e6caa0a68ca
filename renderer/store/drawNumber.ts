import { reserveOf } from '../../shared/domain/reserve'
import type { DeskState } from '../../shared/journal/state'
import { err, ok, type Result } from '../../shared/result'

/**
 * The next number that this device may draw. Called inside the recorder's turn, and again when another writer was
 * first: a number once taken is never given twice, also with two windows open.
 */
export function drawNumber(
  state: DeskState,
  device: string,
): Result<{ entryNumber: string; block: string }, { type: 'ReserveExhausted' }> {
  const { next } = reserveOf(state, device)
  return next === undefined ? err({ type: 'ReserveExhausted' }) : ok(next)
}
