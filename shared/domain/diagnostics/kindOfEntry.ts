import { entryType, entryTypesSource, isInformal } from '../../knowledge/entryTypes'
import { modeFamily, modeOfTransport, modesSource } from '../../knowledge/modes'
import type { EntryFile } from '../entryFile'
import { formatCents } from '../money'
import { later, note, stop, type Diagnostic, type Theme } from './diagnostic'

/** Whether this kind of entry can be made on paper here (practice 25), and what its mode of transport asks for. */
export const kindOfEntry: Theme = (file) => [...support(file), ...informalLimit(file), ...byMode(file)]

const INFORMAL_LIMIT_CENTS = 250_000

function support(file: EntryFile): Diagnostic[] {
  const code = file.entry.entryType
  if (code === undefined) return []
  const type = entryType(code)
  const { source } = entryTypesSource
  if (type === undefined)
    return [
      stop(
        'TypeUnknown',
        file.id,
        'entryType',
        `There is no entry type ${code} in the list: key two digits, 01 or 11 for most goods.`,
        source,
      ),
    ]
  if (type.support === 'notHere')
    return [
      stop(
        'TypeNotHere',
        file.id,
        'entryType',
        `Type ${code} (${type.name}) is not made here: ring the port and the client representative; the packet’s screen prints the phone card. ${type.why ?? ''}`.trim(),
        source,
      ),
    ]
  if (type.support === 'askCbp' && file.entry.typeAllowedBy === undefined)
    return [
      stop(
        'TypeNeedsAnswer',
        file.id,
        'typeAllowedBy',
        `Type ${code} waits for a named answer of CBP: ask HQ or the port, then key who said what and when. ${type.why ?? ''}`.trim(),
        source,
      ),
    ]
  return []
}

/** Informal entries end at $2,500 (19 CFR 143.21; 19 USC 1498). */
function informalLimit(file: EntryFile): Diagnostic[] {
  if (!isInformal(file.entry.entryType)) return []
  const value = file.lines.reduce((sum, line) => sum + (line.fields.enteredValue ?? 0), 0)
  if (value <= INFORMAL_LIMIT_CENTS) return []
  return [
    stop(
      'InformalOverLimit',
      file.id,
      'entryType',
      `The value is $${formatCents(value)}, and an informal entry ends at $2,500: make it type 01.`,
      '19 CFR 143.21; 19 USC 1498',
    ),
  ]
}

function byMode(file: EntryFile): Diagnostic[] {
  const { entry, id } = file
  const found: Diagnostic[] = []
  if (entry.modeOfTransport !== undefined && modeOfTransport(entry.modeOfTransport) === undefined)
    found.push(
      stop(
        'ModeUnknown',
        id,
        'modeOfTransport',
        `There is no mode of transport ${entry.modeOfTransport}: 30 is truck, 11 vessel with containers, 40 air.`,
        modesSource.source,
      ),
    )
  if (modeFamily(entry.modeOfTransport) !== 'ocean') return found
  if (entry.foreignPort === undefined)
    found.push(
      later(
        'VesselWithoutForeignPort',
        id,
        'foreignPort',
        'Goods by vessel: key the foreign port of lading (Schedule K).',
        'CBP Form 7501, box 19',
      ),
    )
  if (entry.isfFiled === undefined)
    found.push(
      later(
        'IsfUnanswered',
        id,
        'isfFiled',
        'Say whether the security filing (ISF) was made, and when not, why.',
        '19 CFR 149.2',
      ),
    )
  if (entry.isfFiled === 'no')
    found.push(
      note(
        'IsfNotFiled',
        id,
        'isfFiled',
        'The security filing was not made: have another filer make it, and tell the port.',
        '19 CFR 149.2: 24 hours before lading',
      ),
    )
  return found
}
