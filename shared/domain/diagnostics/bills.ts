import { modeFamily } from '../../knowledge/modes'
import { parseAirWaybill } from '../airWaybill'
import { checkBillNumber, checkScac } from '../billOfLading'
import { parseContainer } from '../container'
import type { EntryFile } from '../entryFile'
import { parseInBond } from '../inBond'
import { flightBills } from '../respond/triageDiagnostics'
import { later, stop, type Diagnostic, type Theme } from './diagnostic'
import { wrong } from './wrong'

/** Bills, in-bond movement and containers: their forms and check digits, and the entry in flight that holds a bill. */
export const transportNumbers: Theme = (file, context) => [
  ...bills(file),
  ...flightBills(file, context),
  ...inBond(file),
  ...containers(file),
]

function bills(file: EntryFile): Diagnostic[] {
  const byAir = modeFamily(file.entry.modeOfTransport) === 'air'
  return file.bills.flatMap(({ id, fields }) => {
    if (fields.billType === 'I')
      return wrong(
        stop,
        fields.billNumber,
        parseInBond,
        'InBondWrong',
        id,
        'billNumber',
        'In-bond number',
        'CBP computation formula of the check digit, Form 7512',
      )
    // House air waybills are the forwarder's own numbers: they follow no rule.
    if (byAir && fields.billType !== 'H')
      return wrong(
        stop,
        fields.billNumber,
        parseAirWaybill,
        'AirWaybillWrong',
        id,
        'billNumber',
        'Air waybill',
        'IATA practice: serial modulo 7',
      )
    if (byAir) return []
    return [
      ...wrong(
        later,
        fields.scac,
        checkScac,
        'ScacWrong',
        id,
        'scac',
        'SCAC',
        'Standard Carrier Alpha Code, four letters',
      ),
      ...wrong(
        later,
        fields.billNumber,
        (text) => checkBillNumber(fields.scac ?? '', text),
        'BillWrong',
        id,
        'billNumber',
        'Bill number',
        'AMS and CATAIR practice: SCAC and up to 12 characters',
      ),
    ]
  })
}

function inBond(file: EntryFile): Diagnostic[] {
  const { itNumber, itDate } = file.entry
  const found = wrong(
    stop,
    itNumber,
    parseInBond,
    'InBondWrong',
    file.id,
    'itNumber',
    'I.T. number',
    'CBP computation formula of the check digit, Form 7512',
  )
  const byBond = itNumber !== undefined || file.bills.some((bill) => bill.fields.billType === 'I')
  if (byBond && itDate === undefined)
    found.push(
      later(
        'InBondWithoutDate',
        file.id,
        'itDate',
        'The goods came in bond: key the date of the in-bond entry.',
        'CBP Form 7501, box 17',
      ),
    )
  if (!byBond && itDate !== undefined)
    found.push(
      later(
        'InBondWithoutNumber',
        file.id,
        'itNumber',
        'There is an I.T. date and no I.T. number: key the number, or clear the date.',
        'CBP Form 7501, box 16',
      ),
    )
  return found
}

function containers(file: EntryFile): Diagnostic[] {
  const found = file.containers.flatMap(({ id, fields }) =>
    wrong(
      later,
      fields.containerNumber,
      parseContainer,
      'ContainerWrong',
      id,
      'containerNumber',
      'Container',
      'ISO 6346',
    ),
  )
  const { modeOfTransport } = file.entry
  if (file.containers.length === 0 && (modeOfTransport === '11' || modeOfTransport === '21'))
    found.push(
      later(
        'NoContainer',
        file.id,
        'containerNumber',
        `Mode ${modeOfTransport} means containers, and none is keyed.`,
        'CBP Form 7501, box 9; CBP Form 3461, box 26',
      ),
    )
  return found
}
