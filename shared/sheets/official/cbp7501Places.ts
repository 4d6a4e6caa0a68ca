import { FIRST_PLACES, FURTHER_PLACES } from './cbp7501Official'
import type { PlacedField } from './officialSheet'
import type { Rect } from './pageView'

/**
 * Where the fields of the 7501 (5/22) stand, in points from the lower left corner: another edition of the form keeps
 * most of its boxes where they were.
 */
const P1 = 'F[0].P1[0].'
const P2 = 'F[0].#subform[1].'

const HEAD: Readonly<Record<string, Rect>> = {
  'filercode[0]': [24, 702, 134, 714],
  'entrytype[0]': [147, 702, 206, 714],
  'suretyno[0]': [300, 702, 368, 714],
  'bondtype[0]': [382, 702, 428, 714],
  'portcode[0]': [444, 702, 500, 714],
  'entryDate[0]': [516, 702, 588, 714],
  'impcarrier[0]': [24, 678, 182, 690],
  'mode[0]': [198, 678, 308, 690],
  'BirthCountry[0]': [324, 678, 504, 690],
  'importDate[0]': [516, 678, 588, 690],
  'bl[0]': [24, 654, 182, 666],
  'manid[0]': [198, 654, 308, 666],
  'BirthCountry[1]': [324, 654, 504, 666],
  'exportDate[0]': [516, 654, 588, 666],
  'itno[0]': [24, 630, 134, 642],
  'itdate[0]': [150, 630, 222, 642],
  'missdoc[0]': [234, 630, 308, 642],
  'foreignport[0]': [324, 630, 453, 642],
  'usport[0]': [468, 630, 585, 642],
  'location[0]': [24, 606, 170, 618],
  'consignno[0]': [186, 606, 308, 618],
  'importerno[0]': [324, 606, 453, 618],
  'refno[0]': [468, 606, 585, 618],
  'ultimateaddress1[0]': [24, 582, 150, 594],
  'ultimateaddress1[1]': [54, 564, 312, 576],
  'city1[0]': [42, 546, 164, 558],
  'State[0]': [199, 547, 233, 557],
  'zip1[0]': [258, 546, 308, 558],
  'importeraddress2[0]': [324, 582, 444, 594],
  'importeraddress2[1]': [354, 564, 588, 576],
  'city2[0]': [342, 546, 440, 558],
  'State[1]': [475, 547, 509, 557],
  'zip2[0]': [534, 546, 584, 558],
  'other[0]': [24, 240, 168, 288],
  'total35[0]': [186, 270, 312, 282],
  'totalotherfees[0]': [186, 240, 313, 252],
  'box1[0]': [110, 205, 120, 215],
  'box2[0]': [272, 193, 282, 203],
  'box3[0]': [278, 181, 288, 191],
  'box4[0]': [188, 169, 198, 179],
  'duty37[0]': [504, 264, 588, 276],
  'tax38[0]': [504, 240, 588, 252],
  'other39[0]': [504, 216, 588, 228],
  'total40[0]': [504, 192, 588, 204],
  'decname[0]': [24, 91, 116, 102],
  'title[0]': [258, 90, 350, 102],
  'brokerinfo[0]': [24, 66, 150, 78],
  'brokerinfo[3]': [24, 48, 150, 60],
  'brokernumber[0]': [324, 48, 584, 60],
}

/** Columns of the lines: left and right edge. */
const COLUMNS = {
  lineno1: [24, 54],
  descriptiona1: [66, 312],
  descriptionb1: [324, 390],
  descriptionc1: [402, 492],
  amount1: [504, 588],
} as const
const HEIGHT = 24
const PITCH = 30

/** Lower edge of the first place for lines on each page. */
const lines = (prefix: string, page: number, lowest: number, count: number) =>
  Array.from({ length: count }, (_, at) => lowest - at * PITCH).flatMap((y, at) =>
    Object.entries(COLUMNS).map(([column, [x0, x1]]): PlacedField => ({
      field: `${prefix}${column}[${at}]`,
      page,
      place: [x0, y, x1, y + HEIGHT],
    })),
  )

export const cbp7501Places: readonly PlacedField[] = [
  ...Object.entries(HEAD).map(([field, place]): PlacedField => ({ field: P1 + field, page: 0, place })),
  ...lines(P1, 0, 456, FIRST_PLACES),
  { field: `${P2}filercode[0]`, page: 1, place: [24, 702, 140, 714] },
  ...lines(P2, 1, 618, FURTHER_PLACES),
]
