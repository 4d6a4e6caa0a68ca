import type { EntryFile } from '../../domain/entryFile'
import type { Firm } from '../../domain/kinds'
import type { Entity } from '../../journal/state'
import { emptyLine } from '../lineValues'
import { packetValues } from '../packetValues'
import { ENTRY_KEYS, type PacketValues, type Value } from '../values'
import { entryTotals } from '../../domain/totals'

/**
 * The values of a form that nobody keyed: the firm's own stand, all else is an empty box to be written by hand. Nothing
 * is ruled as missing, for here everything is.
 * @param modeOfTransport two-digit code: a letter names what its mode asks for
 */
export function blankValues(firm: Firm, modeOfTransport: string, drill: boolean): PacketValues {
  const file = blankFile(firm, modeOfTransport)
  const values = packetValues(file, {
    totals: entryTotals(file, ''),
    diagnostics: [],
    drill,
    revision: 1,
    replaces: null,
    replacesReason: '',
    printedAt: undefined,
    operatorInitials: '',
  })
  const emptied = empty(values)
  const entry = { ...emptied.entry }
  for (const key of ENTRY_KEYS) entry[key] = { text: '' }
  return {
    ...emptied,
    entry,
    lines: [],
    requirements: values.requirements,
    signer: { ...emptied.signer, phone: '' },
    modeName: '',
    typeName: '',
    totals: {
      ...emptied.totals,
      value: none,
      duty: none,
      tax: none,
      fees: [],
      feeTotal: '',
      other: none,
      total: none,
      notes: [],
    },
    barcode: 'none',
    printedAt: '____ / ____ / ________   ____ : ____',
    incident: {
      ...emptied.incident,
      authorisation:
        'Downtime authorization: requested on ____________________  \u00b7  granted, reference ____________________.',
    },
  }
}

const none: Value = { text: '' }
const never = { at: '', seq: 0, wall: { ms: 0, offsetMinutes: 0, zone: 'UTC' }, operator: '' }
const nothing: Entity = { kind: 'entry', id: 'blank', fields: {}, born: never, touched: never }

const blankFile = (firm: Firm, modeOfTransport: string): EntryFile => ({
  id: 'blank',
  entity: nothing,
  entry: { modeOfTransport },
  lines: [],
  bills: [],
  containers: [],
  facts: [],
  documents: [],
  firm,
  importer: undefined,
  signer: undefined,
  incident: {},
  portProfile: undefined,
})

/** No value is asked for in ink: on a blank form every box is written by hand. */
function empty<T>(value: T): T {
  if (Array.isArray(value)) return value.map((one: unknown) => empty(one)) as T
  if (typeof value !== 'object' || value === null) return value
  const out: Record<string, unknown> = {}
  for (const [name, one] of Object.entries(value))
    if (name !== 'needed' && name !== 'field') out[name] = empty<unknown>(one)
  return out as T
}

/** The letter names the number in its first sentence, and the goods: rules to write them on. */
export const blankLetter = (values: PacketValues): PacketValues => ({
  ...values,
  lines: [emptyLine, emptyLine, emptyLine, emptyLine],
  entry: { ...values.entry, entryNumber: { text: '_____-__________-__' } },
})
