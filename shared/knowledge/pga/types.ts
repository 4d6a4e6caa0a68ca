import type { PgaFormId } from '../../sheets/pga/formIds'
import type { Sourced } from '../fact'

/**
 * What is known about one partner government agency, as data: every row with its source, the day it was checked and how
 * sure we are. What is unsure is shown as *ask the agency*, never as law.
 */
export interface Agency extends Sourced {
  /** as record PG01 writes it */
  code: AgencyCode
  name: string
  programs: readonly Program[]
  triggers: readonly Trigger[]
  questions: readonly Question[]
  papers: readonly Paper[]
  /** what is taken over the counter or by other means without ACE, and what never is */
  byHand: readonly HandRule[]
  times: readonly TimeLimit[]
  /** until when goods are only conditionally released, and what a demand for redelivery may cost */
  exposure: readonly Exposure[]
  contacts: readonly AgencyContact[]
}

export type AgencyCode =
  | 'FDA'
  | 'FSI'
  | 'APH'
  | 'AMS'
  | 'EPA'
  | 'NHT'
  | 'FWS'
  | 'NMF'
  | 'OMC'
  | 'TTB'
  | 'CPS'
  | 'ATF'
  | 'DEA'
  | 'CDC'
  | 'DTC'
  | 'ECO'
  | 'NRC'
  | 'FCC'
  | 'FAS'
  // no message set, but a paper that the goods must have
  | 'KPC'
  | 'CBP'
  | 'USCG'

export interface Program extends Sourced {
  /** FOO, APL, PS1 … */
  code: string
  name: string
  processing: readonly { code: string; name: string }[]
}

/** Why an agency's program may want something of goods. Any of tariff prefix, word or answer is enough. */
export interface Trigger extends Sourced {
  program: string
  /** digits only, 2 to 10, chapters 1 to 98; the longest match of a program speaks */
  prefixes?: readonly string[]
  /** whole words of the description, lower case */
  words?: readonly string[]
  when?: Condition
  /** heading: the goods of this heading are usually the agency's; guess: some are, ask */
  strength: 'heading' | 'guess'
  why: string
}

/** On answers, origin and programs. An answer that is not there makes a condition false, and its question open. */
export type Condition =
  | { question: string; is: readonly string[] }
  | { origin: readonly string[] }
  | { program: string }
  | { mode: readonly ('truck' | 'rail' | 'air' | 'ocean' | 'other')[] }
  | { hts: readonly string[] }
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition }

export interface Question extends Sourced {
  /** `fda.foo.growingPlace`: agency, program, what */
  id: string
  /** absent: asked for every program of the agency, or for those that `when` names */
  program?: string
  text: string
  kind: 'yesNo' | 'choice' | 'text' | 'code' | 'number' | 'day'
  choices?: readonly { code: string; text: string }[]
  /** unanswered, or answered with one of `badAnswers`, the shipment is not ready */
  stop?: boolean
  /** answers that cannot be right or that stop the counter, each with the sentence said then */
  badAnswers?: readonly { is: string; say: string }[]
  /** product: asked once and kept for the next shipment; shipment: asked each time */
  once: 'product' | 'shipment'
  when?: Condition
  /** boxes of forms that this answer fills: `epa-3540-1.4` */
  fills?: readonly string[]
}

/** Where one answer of the triage leads. */
export interface PointedAt {
  /** answers that lead there: `yes`, or the code of a choice */
  is: readonly string[]
  agency: AgencyCode
  /** absent: the agency's own first questions tell the program */
  program?: string
}

/** One of the questions that are asked of every product, whatever its tariff number: they find the agencies. */
export interface TriageQuestion extends Question {
  points: readonly PointedAt[]
}

export interface Paper extends Sourced {
  /** `fda.priorNotice` */
  id: string
  program?: string
  title: string
  kind: 'form' | 'certificate' | 'permit' | 'confirmation' | 'statement' | 'label' | 'record'
  /** paper: handed over; cleanMachine: from a clean computer, its answer rides in the packet; later: follows by its own time */
  road: 'paper' | 'cleanMachine' | 'later'
  /** the original itself must be shown, and is tracked */
  original: boolean
  /** the goods do not move without it */
  neverWithout: boolean
  /** our sheet for it */
  form?: PgaFormId
  when?: Condition
  /** copies that the agency takes, in words: "2 copies of the entry form, 1 of the 2877" */
  copies?: string
}

export interface HandRule extends Sourced {
  program?: string
  accepted: 'yes' | 'no' | 'partly' | 'ask'
  text: string
}

export interface TimeLimit extends Sourced {
  program?: string
  /** hours before arrival by mode, days before or after a named moment */
  text: string
  hoursBeforeArrival?: Partial<Record<'truck' | 'rail' | 'air' | 'ocean', number>>
  daysAfterRelease?: number
  daysBeforeArrival?: number
}

export interface Exposure extends Sourced {
  program?: string
  text: string
  conditionalDays?: number
  redeliveryDays?: number
}

export interface AgencyContact extends Sourced {
  what: string
  phone?: string
  email?: string
  site?: string
  hours?: string
}

/** One of the codes of record PG01, position 80, by which a flagged agency's data are not sent. */
export interface DisclaimCode extends Sourced {
  code: string
  meaning: string
  /** absent: every agency may take it */
  only?: readonly AgencyCode[]
  limits: string
}

/** One row of the published flag guide. */
export interface Flag extends Sourced {
  code: string
  agency: AgencyCode
  programs: readonly string[]
  must: boolean
  meaning: string
  /** disclaim codes that the agency takes; empty: the data must be filed */
  disclaim: readonly string[]
  /** what else the guide or the agency says of disclaiming it */
  note?: string
  /** false: people still speak of it, but it is not in the guide */
  active: boolean
}

/** Tariff number → flag, from the broker's kit: ACE's own report, or an agency's list. */
export interface HtsFlag {
  /** digits only, 4 to 10 */
  hts: string
  flag: string
  agency: string
  program: string
  category: string
  source: string
  /** day of the list */
  asOf: string
}

/** What this client filed before for the number, from the main system's history or from this desk. */
export interface PriorFiling {
  hts: string
  importer: string
  mid: string
  agency: string
  program: string
  disclaimCode: string
  times: number
  lastOn: string
  source: string
}
