import { fieldsOf } from '../../../shared/domain/entryFile'
import { parseEntryNumber } from '../../../shared/domain/entryNumber'
import { entityOf } from '../../../shared/journal/state'
import type { Desk } from '../../store/types'

/** A keyed entry number in its printed form; undefined where its check digit or form is wrong: it is kept as it was keyed. */
export function printedNumber({ state, drill }: Pick<Desk, 'state' | 'drill'>, text: string): string | undefined {
  const { checkDigitFactor } = fieldsOf('firm', entityOf(state, 'firm', 'firm'))
  const read = parseEntryNumber(text, { drill, checkDigitFactor })
  return read.ok ? read.value.entryNumber : undefined
}
