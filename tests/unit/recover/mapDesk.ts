import type { Change, Scalar } from '../../../shared/journal/item'
import { change, severalPeople, type People } from '../respond/reviewDesk'

/** Entries as they stand after a week on paper: keyed, released, not in ACE. */
export const TODAY = '2026-12-10'

export const entryNumberOf = (nth: number): string => `000-03100${String(nth).padStart(2, '0')}-3`

type Values = Readonly<Record<string, Scalar>>

export const entryOpened = (nth: number, values: Values = {}): Change =>
  change('entry.opened', 'entry', `E${nth}`, {
    entryNumber: entryNumberOf(nth),
    entryType: '01',
    portOfEntry: '2304',
    brokerReference: `0${nth}`,
    importerNumber: '47-3120985NA',
    importerName: 'Cedar Row Furniture Inc.',
    importerAddress: '880 Mines Rd\nLaredo\nTX\n78045\nUS',
    consigneeSame: true,
    bondType: '8',
    suretyCode: '036',
    modeOfTransport: '30',
    arrivalDate: '2026-11-24',
    ...values,
  })

export const lineAdded = (nth: number, line: number, values: Values = {}): Change =>
  change('line.added', 'line', `L${nth}.${line}`, {
    entry: `E${nth}`,
    order: String(line).padStart(6, '0'),
    description: 'Chairs, wooden',
    htsNumber: '0401.61.4011',
    countryOfOrigin: 'MX',
    enteredValue: 693_050,
    quantity1: '14',
    unit1: 'NO',
    rate: 'Free',
    mid: 'MXCEDROW61LAR',
    ...values,
  })

export const billAdded = (nth: number, values: Values = {}): Change =>
  change('bill.added', 'bill', `B${nth}`, {
    entry: `E${nth}`,
    order: '000001',
    billType: 'R',
    scac: 'TRMX',
    billNumber: `44711${String(nth).padStart(2, '0')}`,
    quantity: '214',
    unit: 'CTN',
    ...values,
  })

const factOf = (nth: number, what: string, values: Values): Change =>
  change(what === 'notInAce' ? 'entry.presenceStated' : `entry.${what}`, 'fact', `F${nth}.${what}`, {
    entry: `E${nth}`,
    what,
    ...values,
  })

export const released = (nth: number, day = '2026-11-24'): Change =>
  factOf(nth, 'released', { day, evidence: 'stamp', by: 'CBPO Trevino' })
export const notInAce = (nth: number): Change => factOf(nth, 'notInAce', { day: '2026-12-08' })

/** CBP’s word that a release may be sent for goods long delivered. */
export const wordGiven = (nth: number): Change =>
  change('lane.wordKeyed', 'lane', `E${nth}`, { entry: `E${nth}`, word: 'e-mail of 8 Dec', wordBy: 'CBP Laredo' })

/** So many entries, ready to be filed. */
export function aWeekOnPaper(entries: number, values: (nth: number) => Values = () => ({})): People {
  const people = severalPeople()
  for (let nth = 1; nth <= entries; nth += 1)
    people.as(
      'ana',
      entryOpened(nth, values(nth)),
      lineAdded(nth, 1),
      billAdded(nth),
      released(nth),
      notInAce(nth),
      wordGiven(nth),
    )
  return people
}
