import { entityOf, textOf, type DeskState, type Entity } from '../../journal/state'
import { MONTHLY_STATEMENT_WORKING_DAYS, paymentTypeOf } from '../../knowledge/paymentTypes'
import { addDays, addWorkingDays, type Closed } from '../calendar'
import { closuresOf } from '../closures'
import { timeOfEntry } from '../deadlines/dutyOfEntry'
import type { EntryFile } from '../entryFile'
import { dayOfFact, standingFact } from '../facts'
import { filedSummary, type FiledSummary } from '../filedSummary'
import { entriesByProgress } from '../standing'
import { joinedId } from '../incident/joinedId'
import { rememberBy } from '../remember'
import { moneyOfEntry, type EntryMoney } from './moneyAmount'
import { paymentsByEntry } from './moneyPayments'
import { decisionStanding, outageRunning, type Outage } from './moneyWay'

/** One entry whose summary is due, or was: days YYYY-MM-DD at the port, money in cents. */
export interface LedgerRow {
  entry: string
  /** its number as printed, else the broker's reference */
  called: string
  /** id of the importer on the list; of one that is not on it, an id made of its name */
  party: string
  partyName: string
  /** code on the entry's importer; '' while none is keyed */
  paymentType: string
  surety: string
  port: string
  /** from which day the ten working days run, and what that day is */
  entered: { day: string; words: string; confidence: 'sure' | 'likely' }
  summaryDue: string
  /** presented on paper, or accepted in ACE; undefined: not yet */
  summaryFiled: FiledSummary | undefined
  /** 15th working day of the month after; only of those on a periodic monthly statement */
  statementDay: string | undefined
  /** the day by which the money is to be there */
  moneyDue: string
  /** counted when it is first read: thousands of rows are listed, a screen of them is looked at */
  readonly money: EntryMoney
  paid: boolean
  paidOn: string | undefined
  /** ids of the payments that name it: two are one too many */
  payments: readonly string[]
}

/** What the ledger is made of: the page is made again only when one of these changes. */
export const ledgerKinds = [
  'entry',
  'fact',
  'line',
  'tariff',
  'importer',
  'closure',
  'payment',
  'paymentDecision',
  'incident',
] as const

/** Every entry that was released, entered or elected and is not void; the first due first. */
export const moneyLedger: (state: DeskState) => readonly LedgerRow[] = rememberBy(ledgerKinds, (state) => {
  const { moving } = closuresOf(state)
  const days = countedDays(moving)
  const paidBy = paymentsByEntry(state)
  const outage = outageRunning(state)
  return entriesByProgress(state)
    .flatMap(({ entity, file, progress }): LedgerRow[] => {
      const entered = progress === 'void' ? undefined : enteredOf(file)
      return entered === undefined ? [] : [ledgerRow(state, { entity, file }, entered, { days, paidBy, outage })]
    })
    .sort((a, b) => (a.moneyDue < b.moneyDue ? -1 : a.moneyDue > b.moneyDue ? 1 : a.called < b.called ? -1 : 1))
})

interface Around {
  days: CountedDays
  paidBy: ReadonlyMap<string, readonly string[]>
  outage: Outage | undefined
}

function ledgerRow(
  state: DeskState,
  { entity, file }: { entity: Entity; file: EntryFile },
  entered: LedgerRow['entered'],
  { days, paidBy, outage }: Around,
): LedgerRow {
  const { entry } = file
  const importer = entityOf(state, 'importer', entry.importer ?? '')
  const party = entry.importer ?? typedParty(entry.importerNumber, entry.importerName)
  const paymentType = textOf(importer, 'paymentType')
  const summaryDue = days.summary(entered.day)
  const statementDay =
    paymentTypeOf(paymentType)?.statement === 'monthly' ? days.statement(entered.day.slice(0, 7)) : undefined
  const payments = paidBy.get(entity.id) ?? []
  const paidFact = standingFact(file, ['paid'])
  // A summary on paper takes its check along: it waits for no statement.
  let money: EntryMoney | undefined
  const onPaper = decisionStanding(state, party, outage)?.decision === 'paper'
  return {
    entry: entity.id,
    called: entry.entryNumber ?? entry.brokerReference ?? 'no number yet',
    party,
    partyName: entry.importerName ?? (textOf(importer, 'name') || 'importer not keyed'),
    paymentType,
    surety: entry.suretyCode ?? textOf(importer, 'suretyCode'),
    port: entry.portOfEntry ?? '',
    entered,
    summaryDue,
    summaryFiled: filedSummary(file),
    statementDay,
    moneyDue: statementDay === undefined || onPaper ? summaryDue : statementDay,
    get money() {
      return (money ??= moneyOfEntry(state, file, entered.day))
    },
    paid: paidFact !== undefined || payments.length > 0,
    paidOn: paidFact === undefined ? undefined : dayOfFact(paidFact),
    payments,
  }
}

/** Without an importer of the list the shipment is of whoever was typed; that all unknown ones are one is said by name. */
const typedParty = (number = '', name = ''): string => joinedId('typed', number || name || 'nobody')

/** The time of entry as the clocks have it; before a release, the date that was elected. */
function enteredOf(file: EntryFile): LedgerRow['entered'] | undefined {
  const known = timeOfEntry(file)
  if (known !== undefined) return { ...known, confidence: 'sure' }
  const elected = file.entry.electedEntryDate
  return elected === undefined ? undefined : { day: elected, words: 'elected entry date', confidence: 'likely' }
}

interface CountedDays {
  /** 10th working day after the time of entry (19 CFR 142.12(b)) */
  summary(entered: string): string
  /** @param month YYYY-MM of the entry */
  statement(month: string): string
}

/** Thousands of entries share a few days: each is counted once. */
function countedDays(closed: Closed): CountedDays {
  const known = new Map<string, string>()
  const once = (key: string, count: () => string): string => {
    const day = known.get(key) ?? count()
    known.set(key, day)
    return day
  }
  return {
    summary: (entered) => once(entered, () => addWorkingDays(entered, 10, closed)),
    statement: (month) => once(month, () => addWorkingDays(lastOfMonth(month), MONTHLY_STATEMENT_WORKING_DAYS, closed)),
  }
}

/** 2026-11 → 2026-11-30. */
function lastOfMonth(month: string): string {
  const [year = 0, nth = 0] = month.split('-').map(Number)
  const next = nth === 12 ? `${year + 1}-01-01` : `${month.slice(0, 4)}-${String(nth + 1).padStart(2, '0')}-01`
  return addDays(next, -1)
}
