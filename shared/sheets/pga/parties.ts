import { together } from '../together'
import { plain, type LineValues, type Value } from '../values'
import type { Answers } from './answers'

/** Who and where, as agencies' forms want them in one box: name over address, code beside name. */

/** The firm as broker: name, address, telephone and e-mail. */
export const broker = ({ packet: { firm } }: Answers): Value =>
  plain(
    [
      firm.name,
      ...firm.address,
      [firm.phone, firm.cleanEmail === '' ? firm.email : firm.cleanEmail].filter(Boolean).join(' \u00b7 '),
    ]
      .filter(Boolean)
      .join('\n'),
  )

export const importer = ({ entry }: Answers): Value => together([entry.importerName, entry.importerAddress], '\n')

export const consignee = ({ entry }: Answers): Value => together([entry.consigneeName, entry.consigneeAddress], '\n')

/** Maker of a line's goods: name over address, or its number where no name was keyed. */
export function maker(line: LineValues | undefined): Value {
  if (line === undefined) return plain('')
  const named = together([line.manufacturerName, line.manufacturerAddress], '\n')
  return named.text === '' ? line.mid : named
}

export const carrier = ({ entry }: Answers): Value => together([entry.carrierCode, entry.carrierName], ' ')

/** Code and name: 2704 Los Angeles. */
export function port({ entry, packet }: Answers): Value {
  const { portOfEntry } = entry
  return portOfEntry.text === ''
    ? portOfEntry
    : { ...portOfEntry, text: `${portOfEntry.text} ${packet.portName}`.trim() }
}

/** Where the goods are: FIRMS code and its name. */
export const location = ({ entry }: Answers): Value => together([entry.firms, entry.locationName], ' ')

/** Vessel, flight or trip, as the mode has it. */
export function conveyance({ entry, packet }: Answers): Value {
  if (packet.mode === 'truck') return together([entry.tripNumber, entry.plate], ' ')
  if (packet.mode === 'ocean') return together([entry.conveyanceName, entry.voyage], ' ')
  return together([entry.carrierCode, entry.voyage], ' ')
}

/** Numbers of all bills. */
export const bills = ({ packet }: Answers): Value =>
  together(
    packet.bills.map((bill) => bill.number),
    ' ',
  )

/** H.S. number of a line's goods: the last in legal order. */
export const tariff = (line: LineValues | undefined): Value => line?.tariffs.at(-1)?.number ?? plain('')

/** Name and title of who signs for the firm. */
export const signer = ({ packet }: Answers): Value => together([packet.signer.name, packet.signer.title], ' ')

export const signerPhone = ({ packet: { signer, firm } }: Answers): Value =>
  plain(signer.phone === '' ? firm.phone : signer.phone)
