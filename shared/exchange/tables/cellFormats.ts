import { readXml } from './xml'

/** How a number in a cell is shown: as a number, as a day or time, or filled up with zeros to a width. */
export type CellFormat = 'number' | 'day' | { zeros: number }

/** Built-in formats that show a day or a time (ECMA-376 part 1, 18.8.30; 27–36 and 50–58 are those of East Asia). */
const isBuiltInDay = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** The formats of `styles.xml`, by the index that a cell's `s` gives. */
export function readCellFormats(bytes: Uint8Array): CellFormat[] {
  const codes = new Map<number, string>()
  const formats: CellFormat[] = []
  let inside = ''
  readXml(bytes, {
    open: (name, attribute) => {
      if (name === 'cellXfs' || name === 'cellStyleXfs') inside = name
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode'))
      if (name === 'xf' && inside === 'cellXfs') formats.push(formatOf(Number(attribute('numFmtId')), codes))
    },
    close: (name) => {
      if (name === inside) inside = ''
    },
    text: () => undefined,
  })
  return formats
}

function formatOf(id: number, codes: ReadonlyMap<number, string>): CellFormat {
  const code = codes.get(id)
  if (code === undefined) return isBuiltInDay(id) ? 'day' : 'number'
  if (/^0{2,20}$/u.test(code)) return { zeros: code.length }
  // What is quoted, escaped, in brackets (colours, languages) or only makes room is no part of the pattern.
  const pattern = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./gu, '')
  return /[ymdhs]/iu.test(pattern) && !/general/iu.test(pattern) ? 'day' : 'number'
}

const DAY_MS = 86_400_000
/** Days between the two day counts of Excel: 1 January 1904 is 1462 in the other. */
const DAYS_1904 = 1_462

/**
 * Excel's day count to YYYY-MM-DD, a time alone to HH:MM; 45053.54 is a day with a time, of which the day is given.
 * Day 60 of the 1900 count is 29 February 1900, which never was: days before it are one later than the count says.
 */
export function serialToText(serial: number, from1904: boolean): string {
  if (serial < 0 || serial > 2_958_465) return String(serial)
  if (serial < 1) return new Date(Math.round(serial * 1_440) * 60_000).toISOString().slice(11, 16)
  const count = Math.floor(serial) + (from1904 ? DAYS_1904 : 0)
  const since = count < 60 ? count + 1 : count
  return new Date(Date.UTC(1899, 11, 30) + since * DAY_MS).toISOString().slice(0, 10)
}

/** A stored number as a person wrote it: 1.1 for 1.1000000000000001, no exponent where digits can say it. */
export function numberToText(raw: string): string {
  if (/^-?\d{1,15}$/u.test(raw)) return raw
  const value = Number(raw)
  if (!Number.isFinite(value)) return raw
  const short = Number(value.toPrecision(15))
  const text = String(short)
  return /e\+/u.test(text) && Number.isInteger(short) ? BigInt(short).toString() : text
}
