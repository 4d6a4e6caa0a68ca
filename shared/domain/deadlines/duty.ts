import type { Sourced } from '../../knowledge/fact'

/** Something that is due by a moment or by the end of a calendar day, with its rule and the way it was counted. */
export interface Duty extends Sourced {
  /** the same for the same duty each time it is counted */
  id: string
  what: DutyKind
  caption: string
  /** what it is of, in words: incident, breach, entry number, schedule */
  of: string
  /** a moment with zone, or the last day at the port, YYYY-MM-DD */
  due: { moment: string } | { day: string }
  /** each step of the count in words: `discovered Sat 31 Oct 22:10 −05:00`, `72 clock hours`, `the clocks go back once between` */
  counted: readonly string[]
  /** false: set by statute, CBP cannot mitigate it for a cyber incident; shown in red */
  discretion: boolean
  /** absent: it must be done by then. `may`: a right that ends then. `cbpMay`: a right of CBP's that ends then. */
  nature?: 'may' | 'cbpMay'
  done: boolean
  /** what was recorded that ended it, in words */
  doneBy?: string
  note?: string
  entry?: string
  incident?: string
}

export type DutyKind =
  | 'incidentNotice'
  | 'breachReport'
  | 'importerListUpdate'
  | 'laterFinding'
  | 'statusCall'
  | 'tellAgain'
  | 'task'
  | 'entry'
  | 'summary'
  | 'isf'
  | 'condition'
  | 'redeliveryDemand'
  | 'redelivery'
  | 'monthlyStatement'
  | 'postSummaryCorrection'
  | 'protest'
  | 'liquidation'
