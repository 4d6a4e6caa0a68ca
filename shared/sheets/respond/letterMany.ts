import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '../../journal/canonical'
import type { PacketValues, Value } from '../values'

/**
 * A letter for several entries of one port and mode, as plain data. It is made of the same values as the entries' own
 * packets, so that nothing on it differs from them.
 */
export interface LetterMany {
  values: LetterManyValues
  /** SHA-256 over the values, 64 hexadecimal digits; its first eight stand on every page */
  hash: string
  title: string
  printedAtMs: number
}

export interface LetterManyValues {
  number: number
  firm: PacketValues['firm']
  signer: PacketValues['signer']
  incident: PacketValues['incident']
  addressee: string
  port: string
  portName: string
  modeName: string
  requirements: PacketValues['requirements']
  rows: readonly LetterRow[]
  /** entered value of all entries in words of money; '' while one of them is not known */
  together: string
  drill: boolean
  printedAt: string
  operatorInitials: string
}

/** One entry of the list. A value that CBP asked for and that is not known is a ruled blank, to be filled in ink. */
export interface LetterRow {
  entryNumber: string
  type: string
  bill: Value
  furtherBills: number
  importer: Value
  importerAddress: Value
  carrier: Value
  conveyance: string
  place: string
  value: string
}

/** @param packets values of the entries' packets in the order of the list, at least one: the first names firm, port and signer */
export function letterMany(
  packets: readonly [PacketValues, ...PacketValues[]],
  about: { number: number; together: string; printedAtMs: number },
): LetterMany {
  const [first] = packets
  const values: LetterManyValues = {
    number: about.number,
    firm: first.firm,
    signer: first.signer,
    incident: first.incident,
    addressee: first.addressee,
    port: first.entry.portOfEntry.text,
    portName: first.portName,
    modeName: FAMILIES[first.mode],
    requirements: first.requirements,
    rows: packets.map(rowOf),
    together: about.together,
    drill: first.drill,
    printedAt: first.printedAt,
    operatorInitials: first.operatorInitials,
  }
  return {
    values,
    hash: bytesToHex(sha256(utf8ToBytes(canonicalJson(JSON.parse(JSON.stringify(values)))))),
    title: `Letter ${about.number} for ${packets.length} entries${first.drill ? ', exercise' : ''}`,
    printedAtMs: about.printedAtMs,
  }
}

const FAMILIES: Record<PacketValues['mode'], string> = {
  ocean: 'vessel',
  air: 'air',
  rail: 'rail',
  truck: 'truck',
  other: 'other mode',
}

function rowOf(packet: PacketValues): LetterRow {
  const { entry, bills, requirements } = packet
  const asked = new Set(requirements.map(({ field }) => field))
  const wanted = (key: 'importerName' | 'importerAddress' | 'carrierName', value: Value): Value => ({
    ...bare(value),
    needed: asked.has(key),
  })
  const carrier = [entry.carrierCode.text, entry.carrierName.text].filter(Boolean).join(' ')
  const bill = bills[0]?.number ?? { text: '' }
  return {
    entryNumber: entry.entryNumber.text,
    type: entry.entryType.text,
    bill: { ...bare(bill), needed: true },
    furtherBills: Math.max(0, bills.length - 1),
    importer: wanted('importerName', entry.importerName),
    importerAddress: wanted('importerAddress', { ...entry.importerAddress, text: oneLine(entry.importerAddress.text) }),
    carrier: { ...wanted('carrierName', entry.carrierName), text: carrier },
    conveyance: [entry.conveyanceName.text, entry.voyage.text].filter(Boolean).join(' '),
    place: [entry.firms.text, entry.locationName.text].filter(Boolean).join(' '),
    value: packet.totals.value.text,
  }
}

const bare = ({ text, tentative }: Value): Value => ({ text, ...(tentative === true && { tentative }) })
const oneLine = (text: string): string => text.split('\n').filter(Boolean).join(', ')
