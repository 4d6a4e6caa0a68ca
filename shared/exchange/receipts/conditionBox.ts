import type { EntryFile } from '../../domain/entryFile'
import type { AnswerPlace } from '../abi/answers/answer'

/** The box of ours that a condition is about, where its text and its place say so plainly. */
export interface ConditionBox {
  kind: 'entry' | 'line' | 'bill'
  /** id of the row; of the entry itself its own */
  id: string
  field: string
  /** number of the line or bill on paper, from 1; 0 the entry */
  nth: number
}

type Named = readonly [words: RegExp, kind: ConditionBox['kind'], field: string]

/** Words of CBP’s own texts and the box that they name; the first that fits. What none names is shown without a box. */
const NAMED: readonly Named[] = [
  [/\bCOUNTRY OF ORIGIN\b/iu, 'line', 'countryOfOrigin'],
  [/\bCOUNTRY OF EXPORT\b/iu, 'line', 'exportingCountry'],
  [/\bRELATED PARTY\b/iu, 'line', 'relationship'],
  [/\bCHARGES\b/iu, 'line', 'charges'],
  [
    /\b(?:UOM|QUANTITY|QTY)\b.*\bTARIFF|\bTARIFF.*\b(?:UOM|QUANTITY|QTY)|\bQUANTITY\s*\/\s*UOM|^UOM\b/iu,
    'line',
    'quantity1',
  ],
  [/\b(?:EST(?:IMATED?)? )?DUTY\b.*\bLINE\b/iu, 'line', 'duty'],
  [/\bMFGR\b|\bMANUFACTURER\b/iu, 'line', 'mid'],
  [/\b(?:HTS|TARIFF) (?:NBR|NUMBER|UNKNOWN)\b/iu, 'line', 'htsNumber'],
  [/\bGROSS (?:SHIPPING )?WEIGHT\b/iu, 'line', 'grossWeightKg'],
  [/\bRULING\b/iu, 'line', 'ruling'],
  [/\bCOMM DESC\b|\bCOMMERCIAL DESCRIPTION\b/iu, 'line', 'description'],
  [/\bSPI\b|\bSPECIAL PROGRAM\b/iu, 'line', 'specialProgram'],
  [/\bBILL QUANTITY\b|\bMANIFEST QTY\b/iu, 'bill', 'quantity'],
  [/\bBOL\b|\bMNFST COMPONENT|\bMFST COMPONENT/iu, 'bill', 'billNumber'],
  [/\bIMPORTER\b/iu, 'entry', 'importerNumber'],
  [/\bCONSIGNEE\b/iu, 'entry', 'consigneeNumber'],
  [/\bEST ENTRY DATE\b/iu, 'entry', 'entryDate'],
  [/\bEXPORT (?:DATE|DT)\b/iu, 'entry', 'exportDate'],
  [/\bEST ARRIVAL DATE\b/iu, 'entry', 'arrivalDate'],
  [/\bIMPORT DATE\b/iu, 'entry', 'importDate'],
  [/\bUNLAD(?:ING)? (?:DP|D\/P)\b/iu, 'entry', 'portOfUnlading'],
  [/\bFOREIGN PORT\b/iu, 'entry', 'foreignPort'],
  [/\bFIRMS\b/iu, 'entry', 'firms'],
  [/\bCARRIER\b/iu, 'entry', 'carrierCode'],
  [/\bCONVEYANCE NAME\b/iu, 'entry', 'conveyanceName'],
  [/\bMOT CODE\b|\bMODE OF TRANSPORT/iu, 'entry', 'modeOfTransport'],
  [/\bSURETY CODE\b/iu, 'entry', 'suretyCode'],
  [/\bBOND TYPE\b/iu, 'entry', 'bondType'],
  [/\bIN-BND\/TRN (?:DATE|DT)\b/iu, 'entry', 'itDate'],
  [/\bENTRY TYPE\b/iu, 'entry', 'entryType'],
  [/\bENTRY NUMBER\b/iu, 'entry', 'entryNumber'],
]

/** @param text CBP’s own text of the condition; @param places where it stands, as the answer says */
export function conditionBox(file: EntryFile, text: string, places: readonly AnswerPlace[]): ConditionBox | undefined {
  const named = NAMED.find(([words]) => words.test(text))
  if (named === undefined) return undefined
  const [, kind, field] = named
  if (kind === 'entry') return { kind, id: file.id, field, nth: 0 }
  const nth = kind === 'line' ? lineOf(places) : billOf(file, places)
  const row = kind === 'line' ? file.lines[nth - 1] : file.bills[nth - 1]
  return row === undefined ? undefined : { kind, id: row.id, field, nth }
}

/** Line id as we wrote it: 001, 002 … in the order of the paper; 0 where no line is named. */
export function lineOf(places: readonly AnswerPlace[]): number {
  const line = places.find(({ record }) => record === 'LINITM' || record === 'SE40')
  return line === undefined || !/^\d{1,3}$/u.test(line.text) ? 0 : Number(line.text)
}

/** The one bill, or the one whose number came back. */
function billOf(file: EntryFile, places: readonly AnswerPlace[]): number {
  if (file.bills.length === 1) return 1
  const said = places.find(({ record }) => record === 'SE15' || record === 'BOLINB')?.text ?? ''
  const at = file.bills.findIndex(({ fields }) => {
    const bare = (fields.billNumber ?? '').replace(/[\s-]/gu, '').toUpperCase()
    return bare !== '' && said.replace(/\s/gu, '').endsWith(bare)
  })
  return at + 1
}
