import type { Box } from './boxes'
import { BODY_TOP, LEFT } from './frame'
import { together } from './together'
import { plain } from './values'

const columns = (
  y: number,
  h: number,
  widths: readonly number[],
  boxes: readonly Omit<Box, 'x' | 'y' | 'w' | 'h'>[],
) => {
  let x = LEFT
  return boxes.map((box, index): Box => {
    const w = widths[index] ?? 0
    const placed = { ...box, x, y, w, h }
    x += w
    return placed
  })
}

const Y = BODY_TOP
/** Boxes 1 to 20: every row a name of where its values come from. */
export const HEADER_BOXES: readonly Box[] = [
  ...columns(
    Y,
    28,
    [130, 118, 166, 150],
    [
      { number: '1', caption: 'ARRIVAL DATE', value: (v) => v.entry.arrivalDate },
      { number: '2', caption: 'ELECTED ENTRY DATE', value: (v) => v.entry.electedEntryDate },
      {
        number: '3',
        caption: 'ENTRY TYPE CODE/NAME',
        value: (v) => (v.entry.entryType.text === '' ? v.entry.entryType : { ...v.entry.entryType, text: v.typeName }),
      },
      { number: '4', caption: 'ENTRY NUMBER', value: (v) => v.entry.entryNumber, size: 11 },
    ],
  ),
  ...columns(
    Y + 28,
    28,
    [130, 188, 246],
    [
      { number: '5', caption: 'PORT', value: (v) => v.entry.portOfEntry },
      {
        number: '6',
        caption: 'SINGLE TRANS. BOND',
        value: (v) =>
          v.entry.bondType.text === '9' ? together([v.entry.suretyCode, v.entry.bondAmount], ' ') : plain(''),
      },
      { number: '7', caption: 'BROKER/IMPORTER FILE NUMBER', value: (v) => v.entry.brokerReference },
    ],
  ),
  ...columns(
    Y + 56,
    28,
    [282, 282],
    [
      { number: '8', caption: 'CONSIGNEE NUMBER', value: (v) => v.entry.consigneeNumber },
      { number: '9', caption: 'IMPORTER NUMBER', value: (v) => v.entry.importerNumber },
    ],
  ),
  ...columns(
    Y + 84,
    50,
    [282, 282],
    [
      {
        number: '10',
        caption: 'ULTIMATE CONSIGNEE NAME',
        from: 'top',
        value: (v) => together([v.entry.consigneeName, v.entry.consigneeAddress], '\n'),
      },
      {
        number: '11',
        caption: 'IMPORTER OF RECORD NAME',
        from: 'top',
        value: (v) => together([v.entry.importerName, v.entry.importerAddress], '\n'),
      },
    ],
  ),
  ...columns(
    Y + 134,
    28,
    [110, 172, 282],
    [
      { number: '12', caption: 'CARRIER CODE', value: (v) => v.entry.carrierCode },
      {
        number: '13',
        caption: 'VOYAGE/FLIGHT/TRIP',
        value: (v) => (v.entry.voyage.text === '' && v.mode === 'truck' ? v.entry.tripNumber : v.entry.voyage),
      },
      {
        number: '14',
        caption: 'LOCATION OF GOODS \u2013 CODE(S)/NAME(S)',
        value: (v) => together([v.entry.firms, v.entry.locationName], ' '),
      },
    ],
  ),
  ...columns(
    Y + 162,
    28,
    [282, 141, 141],
    [
      { number: '15', caption: 'VESSEL CODE/NAME', value: (v) => v.entry.conveyanceName },
      { number: '16', caption: 'U.S. PORT OF UNLADING', value: (v) => v.entry.portOfUnlading },
      { number: '17', caption: 'MANIFEST NUMBER', value: (v) => v.entry.manifestNumber },
    ],
  ),
  ...columns(
    Y + 190,
    28,
    [282, 282],
    [
      { number: '18', caption: 'G.O. NUMBER', value: (v) => v.entry.goNumber },
      { number: '19', caption: 'TOTAL VALUE (U.S. DOLLARS)', value: (v) => v.totals.value },
    ],
  ),
  ...columns(
    Y + 218,
    46,
    [564],
    [{ number: '20', caption: 'DESCRIPTION OF MERCHANDISE', from: 'top', value: (v) => v.entry.description }],
  ),
]

/** Where the table of boxes 21 to 26 begins. */
export const HEADER_END = Y + 264
