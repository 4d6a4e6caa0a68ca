import type { DeskState } from '../../journal/state'
import { paymentTypeOf, paymentWays, type PaymentWay } from '../../knowledge/paymentTypes'
import { addDays, isWorkingDay, type Closed } from '../calendar'
import { closuresOf } from '../closures'
import type { FieldsOf } from '../kinds'
import type { LedgerRow } from './moneyLedger'
import { sumOf, type MoneySum } from './moneySums'
import { decisionStanding, outageRunning, type Outage } from './moneyWay'

/** The day of the outage by which each importer needs a decision (practice 15); the day it began is day 1. */
const DECIDE_BY_DAY = 6
/** Working days before the first due day by which it is decided at the latest: a check has to be drawn and carried. */
const WORKING_DAYS_BEFORE_DUE = 4

/** One importer with summaries that fall due, and what was decided for it. */
export interface PaymentCase {
  party: string
  name: string
  paymentType: string
  surety: string
  rows: readonly LedgerRow[]
  sum: MoneySum
  /** first day on which one of its summaries is due */
  firstDue: string
  decision: FieldsOf<'paymentDecision'> | undefined
  /** `notAsked`: no outage runs, or it is early; a decision can be keyed at any time */
  asks: 'notAsked' | 'asked' | 'overdue' | 'decided'
  /** last day to decide; undefined while no outage runs */
  decideBy: string | undefined
  /** the client's written consent to it */
  consent: 'notNeeded' | 'missing' | 'given'
}

/** @param rows of `moneyLedger`; those whose summary is not filed or whose money is not paid are asked for */
export function paymentCases(state: DeskState, rows: readonly LedgerRow[], today: string): PaymentCase[] {
  const outage = outageRunning(state)
  const { moving } = closuresOf(state)
  const byParty = new Map<string, LedgerRow[]>()
  for (const row of rows) {
    if (row.summaryFiled !== undefined && row.paid) continue
    const there = byParty.get(row.party)
    if (there === undefined) byParty.set(row.party, [row])
    else there.push(row)
  }
  return [...byParty]
    .map(([party, open]) => caseOf(state, { party, open, outage, closed: moving, today }))
    .sort((a, b) => order[a.asks] - order[b.asks] || (a.firstDue < b.firstDue ? -1 : a.firstDue > b.firstDue ? 1 : 0))
}
const order = { overdue: 0, asked: 1, notAsked: 2, decided: 3 } as const

interface Around {
  party: string
  open: readonly LedgerRow[]
  outage: Outage | undefined
  closed: Closed
  today: string
}

function caseOf(state: DeskState, { party, open, outage, closed, today }: Around): PaymentCase {
  const [first] = open
  if (first === undefined) throw new Error('paymentCases: an importer without an entry')
  const firstDue = open.reduce((day, { summaryDue }) => (summaryDue < day ? summaryDue : day), first.summaryDue)
  const firstEntered = open.reduce((day, { entered }) => (entered.day < day ? entered.day : day), first.entered.day)
  const decision = decisionStanding(state, party, outage)
  const decideBy = outage === undefined ? undefined : lastDayToDecide(outage.began, firstEntered, firstDue, closed)
  return {
    party,
    name: first.partyName,
    paymentType: first.paymentType,
    surety: first.surety,
    rows: open,
    sum: sumOf(open),
    firstDue,
    decision,
    asks: decision !== undefined ? 'decided' : asksOn(decideBy, today),
    decideBy,
    consent: consentOf(decision, first.paymentType),
  }
}

/** Day 6, or four working days before the first due day, whichever is earlier; not before there was anything to decide. */
function lastDayToDecide(began: string, firstEntered: string, firstDue: string, closed: Closed): string {
  const dayToDecide = addDays(began, DECIDE_BY_DAY - 1)
  const beforeDue = workingDaysBefore(firstDue, WORKING_DAYS_BEFORE_DUE, closed)
  const earlier = dayToDecide < beforeDue ? dayToDecide : beforeDue
  return earlier < firstEntered ? firstEntered : earlier
}

/** The day from which so many working days are left, the due day counted. */
function workingDaysBefore(day: string, count: number, closed: Closed): string {
  let at = day
  for (let left = count; left > 0;) {
    if (isWorkingDay(at, closed)) left -= 1
    at = addDays(at, -1)
  }
  return at
}

function asksOn(decideBy: string | undefined, today: string): 'notAsked' | 'asked' | 'overdue' {
  if (decideBy === undefined || today < decideBy) return 'notAsked'
  return today === decideBy ? 'asked' : 'overdue'
}

/** Where it is the client's own money, or the client's delay, nothing is done without its written word. */
export function needsConsent(way: PaymentWay, paymentType: string): boolean {
  const rule = paymentWays.find((one) => one.way === way)?.consent ?? 'always'
  return rule === 'always' || paymentTypeOf(paymentType)?.payer === 'importer'
}

function consentOf(decision: FieldsOf<'paymentDecision'> | undefined, paymentType: string): PaymentCase['consent'] {
  if (decision?.decision === undefined || !needsConsent(decision.decision, paymentType)) return 'notNeeded'
  return decision.consentBy !== undefined && decision.consentAt !== undefined ? 'given' : 'missing'
}
