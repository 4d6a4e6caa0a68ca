/**
 * What is keyed a second time in every sample: the values by which a wrong keying costs most, or is found last. Trade
 * judgement, no rule of CBP's; a sample may ask for more, never for less.
 */
export interface RiskField {
  kind: 'entry' | 'line' | 'tariff' | 'bill'
  field: string
  why: string
}

export const riskFields: readonly RiskField[] = [
  {
    kind: 'entry',
    field: 'entryNumber',
    why: 'Its check digit proves the number: a wrong one files under the number of another entry.',
  },
  {
    kind: 'entry',
    field: 'importerNumber',
    why: 'It has no check digit, and a wrong one charges another importer and another bond.',
  },
  {
    kind: 'bill',
    field: 'billNumber',
    why: 'A wrong bill matches no manifest, or releases the goods of somebody else.',
  },
  { kind: 'line', field: 'htsNumber', why: 'Rate, quota and agencies hang on it, and it has no check digit.' },
  { kind: 'tariff', field: 'htsNumber', why: 'A chapter 98 or 99 number changes the duty of the whole line.' },
  { kind: 'line', field: 'countryOfOrigin', why: 'Additional duties and trade programs hang on it.' },
  { kind: 'line', field: 'enteredValue', why: 'Duty and fees are counted from it: one digit more is tenfold.' },
  { kind: 'line', field: 'mid', why: 'ACE takes any maker on file: a wrong one passes and is found in an audit.' },
]

const ids = new Set(riskFields.map(({ kind, field }) => `${kind}.${field}`))

export const isRiskField = (kind: string, field: string): boolean => ids.has(`${kind}.${field}`)
