import type { Confidence, Sourced } from '../../knowledge/fact'
import type { ModeFamily } from '../../knowledge/modes'
import type {
  Agency,
  Condition,
  DisclaimCode,
  Exposure,
  Flag,
  HtsFlag,
  Paper,
  PriorFiling,
  Question,
  TriageQuestion,
} from '../../knowledge/pga/types'
import type { PgaFormId } from '../../sheets/pga/formIds'

/** What is known of the agencies, as one thing that a test can make small. `knowledge.ts` has the program's own. */
export interface PgaKnowledge {
  agencies: readonly Agency[]
  triage: readonly TriageQuestion[]
  flags: readonly Flag[]
  disclaimCodes: readonly DisclaimCode[]
  /** day of the flag guide, YYYY-MM-DD */
  guideOf: string
}

/**
 * How an agency's program stands to goods. There is no standing for *none applies*: what nobody named has no finding,
 * and the line says which table was read and which questions are open.
 */
export type Standing = 'applies' | 'ask' | 'notChecked' | 'doesNotApply' | 'disclaimed'

/** What a finding leans on first; the others stand in its reasons. */
export type FoundBy = 'verdict' | 'flags' | 'answer' | 'history' | 'hint' | 'word'

export interface Reason {
  by: FoundBy
  /** one sentence: `FD1 (FDA data, section 801(a)) in ACE report of 4 Mar 2026` */
  text: string
  source: string
  /** day of the list, the answer or the filing, or the day on which the hint was checked; '' where nobody wrote it down */
  asOf: string
  confidence: Confidence
}

/** What keeps a verdict from counting as it was meant; each becomes a sentence beside the verdict. */
export type VerdictProblem =
  | { type: 'ReasonMissing' }
  /** a may flag: data or a disclaim code, and neither is there */
  | { type: 'DisclaimCodeMissing'; flag: string; allowed: readonly string[] }
  | { type: 'DisclaimCodeNotTaken'; flag: string; code: string; allowed: readonly string[] }
  /** a must flag is closed by nothing but a typed reason of its own */
  | { type: 'MustNeedsReason'; flag: string }
  | { type: 'VerdictExpired'; on: string }

/** Two things that cannot both be so; both are shown, and neither is taken silently. */
export interface PgaAlarm {
  type: 'AnswersDiffer' | 'VerdictsDiffer' | 'VerdictAgainstAnswer' | 'VerdictAgainstFlag'
  agency: string
  program: string
  lines: readonly string[]
  /** both sides in words, with who and when */
  sides: readonly [string, string]
}

/** One agency's program for one product or line. */
export interface Finding {
  /** as record PG01 writes it, CPS for CPSC */
  agency: string
  /** '' where a flag speaks for several of the agency's programs and nothing tells which */
  program: string
  standing: Standing
  from: FoundBy
  /** a must flag: the agency's data are filed, not disclaimed */
  must: boolean
  /** '' where no table names one; else the flags of the tariff number, the strongest first */
  flags: readonly string[]
  /** codes that the flag takes; empty where it takes none, or where there is none to disclaim */
  disclaimAllowed: readonly string[]
  /** A to G as judged; '' where none was */
  disclaimCode: string
  /** reason given with the verdict */
  verdictReason: string
  /** the verdict was made for the product, and nobody confirmed it for this shipment */
  toConfirm: boolean
  reasons: readonly Reason[]
  problems: readonly VerdictProblem[]
}

/** What could not be looked up at all, or was read with less than a whole number. */
export type Gap =
  | { type: 'NoTariffNumber' }
  | { type: 'NotATariffNumber'; keyed: string }
  /** chapters 98 and 99 alone: the number of chapters 1 to 97 decides */
  | { type: 'OnlySpecialChapters'; keyed: string }
  /** its first digits are in the tariff of this laptop, the whole is not: of another year, or mistyped */
  | { type: 'NumberOfAnotherYear'; keyed: string; known: string; tariff: string }
  | { type: 'NumberNotInTariff'; keyed: string; tariff: string }
  /** no list of flags is loaded: only the program's own hints speak */
  | { type: 'NoFlagTable' }
  /** line of a set (X): the agencies' data stand on its V lines */
  | { type: 'SetHeader' }

/** Who said what to one question. `from`: whose answer it is. */
export interface Answered {
  /** id of the row, for removing it */
  id: string
  from: 'line' | 'entry' | 'product'
  answer: string
  note: string
  source: string
  by: string
  /** YYYY-MM-DD on the laptop that recorded it */
  on: string
  expires: string
  /** past its day: it is proposed and does not count */
  expired: boolean
}

export interface JudgedVerdict {
  id: string
  about: 'product' | 'line'
  agency: string
  program: string
  verdict: 'applies' | 'doesNotApply' | 'askClient' | 'askAgency' | 'notChecked'
  disclaimCode: string
  reason: string
  overrideReason: string
  source: string
  by: string
  on: string
  expires: string
  expired: boolean
}

/** Goods as the determination reads them: a product of the catalogue, or a line of an entry. */
export interface Goods {
  /** all tariff numbers, dots or not, in any order */
  htsNumbers: readonly string[]
  description: string
  /** ISO country; '' where it is not known */
  origin: string
  /** absent for a product: it depends on the shipment */
  mode?: ModeFamily
  importer?: string
  mid?: string
  /** X: header of a set, V: its articles */
  set?: 'X' | 'V'
  /** code F is for type 21 alone */
  entryType?: string
  /** by question id: what counts, the line's before the entry's before the product's */
  answers: ReadonlyMap<string, Answered>
  /** the line's before the product's */
  verdicts: readonly JudgedVerdict[]
}

export interface Determination {
  findings: readonly Finding[]
  gaps: readonly Gap[]
  alarms: readonly PgaAlarm[]
  /** questions of the triage and of the agencies that are found, in order; each once */
  questions: readonly QuestionAt[]
  /** `no flag in the table of 4 Mar 2026; 12 questions, 3 open` */
  sentence: string
}

export interface QuestionAt {
  question: Question
  /** '' for a question of the triage */
  agency: string
  /** answered: counts · proposed: the product's answer to a shipment's question, or one that has expired · open */
  state: 'answered' | 'proposed' | 'open'
  answered: Answered | undefined
  /** the sentence of an answer that cannot be right or that stops the counter */
  bad: string | undefined
}

/** Flags by tariff number, ready to be asked. `flagTable.ts` makes one of rows. */
export interface FlagTable {
  /** how many rows the desk's list has; 0: none is loaded */
  size: number
  /** day of the newest list in it, YYYY-MM-DD; '' when it is empty */
  asOf: string
  source: string
  /** the rows of each agency and program that match the digits at their longest */
  matching(digits: string): readonly HtsFlag[]
  /** the list names numbers of this heading for the program, so that it would name this one too */
  knowsHeading(heading: string, agency: string, program: string): boolean
  /** `agency/program` of all that it names under a heading */
  programsOf(heading: string): readonly string[]
}

/** The client's own filings. `history.ts` makes one of rows. */
export interface History {
  of(goods: { digits: string; importer: string; mid: string }): readonly PriorFiling[]
}

/** The tariff of this laptop, where it has one. */
export interface TariffList {
  /** `HTS 2026 revision 10` */
  called: string
  /** digits, 4 to 10 */
  has(digits: string): boolean
}

/** Everything that a determination leans on besides the goods. */
export interface PgaTables {
  knowledge: KnowledgeIndex
  flags: FlagTable
  history: History
  tariff?: TariffList
  /** YYYY-MM-DD: expired answers and verdicts do not count */
  today: string
}

/** The knowledge turned round so that a hundred thousand products can ask it. `knowledge.ts` makes it. */
export interface KnowledgeIndex {
  of: PgaKnowledge
  agency(code: string): Agency | undefined
  flag(code: string): Flag | undefined
  question(id: string): Question | undefined
  paper(id: string): { paper: Paper; agency: string } | undefined
  /** the longest match of each program, heading by heading */
  hints(digits: string): readonly HintAt[]
  /** programs that words of the description point to */
  words(description: string): readonly HintAt[]
  /** triggers that need answers, origin, number or mode */
  conditional: readonly HintAt[]
  /** those of them that may be met before anybody answered */
  byGoods: readonly HintAt[]
  /** what conditions look at besides answers: goods that agree in it are asked the same */
  conditionPrefixes: ReadonlySet<string>
  conditionOrigins: ReadonlySet<string>
}

export interface HintAt extends Sourced {
  agency: string
  program: string
  strength: 'heading' | 'guess'
  why: string
  /** `heading 0306`, `the word shrimp`, `an answer` */
  at: string
  when?: Condition
}

/* The checklist of a shipment. */

export interface LineFindings {
  line: string
  /** printed line number, from 1 */
  nth: number
  description: string
  htsNumber: string
  product: string | undefined
  determination: Determination
}

/** One question to a person; the lines and products that ask the same are asked once. */
export interface AskedQuestion extends QuestionAt {
  /** where the answer is kept: `answering` takes both as they stand here */
  about: 'product' | 'entry' | 'line'
  of: string
  lines: readonly string[]
}

export interface OwedPaper {
  /** id of its row, stored or yet to be */
  id: string
  paper: Paper
  agency: string
  lines: readonly string[]
  /**
   * owed · attached: a document is there · numbered: its number is keyed · drawn: our own sheet stands in the packet, to
   * be signed · notOwed: somebody said why · expired: its day is past
   */
  state: 'owed' | 'attached' | 'numbered' | 'drawn' | 'notOwed' | 'expired'
  documents: readonly string[]
  number: string
  validUntil: string
  notOwedWhy: string
  original: 'notNeeded' | 'awaited' | 'inHand' | 'withDriver' | 'handedOver'
  originalWhere: string
}

export interface FormToPrint {
  form: PgaFormId
  agency: string
  program: string
  /** ids, in printed order */
  lines: readonly string[]
  /** the paper that asks for it; '' for a statement or a data sheet */
  paper: string
}

/** A signed statement of one agency: there is no field for a disclaim on paper. */
export interface DisclaimStatement {
  agency: string
  program: string
  lines: readonly string[]
  htsNumbers: readonly string[]
  flag: string
  code: string
  /** `Tariff number N is flagged F (agency). The goods are not subject to it because R. …` */
  text: string
  complete: boolean
}

/** Why a prior notice does not fit the shipment as it stands now: each means that it is made again. */
export type PriorNoticeMisfit =
  | { type: 'MadeForAnotherEntry'; made: string; now: string }
  | { type: 'MadeForAnotherPort'; made: string; now: string }
  | { type: 'MadeForAnotherCarrier'; made: string; now: string }
  | { type: 'MadeForAnotherDay'; made: string; now: string }
  /** the same number stands on another entry of this desk */
  | { type: 'NumberOfAnotherEntry'; entry: string; entryNumber: string }
  | { type: 'NotKeyedTwice' }
  | { type: 'TooLate'; hoursBefore: number; needed: number }
  | { type: 'TooEarly'; daysBefore: number; most: number }

export interface PriorNotice {
  id: string
  /** absent: it speaks for all lines of food */
  line: string | undefined
  lines: readonly string[]
  confirmation: string
  /** fits: nothing contradicts it · again: make it again · missing: no number stops the counter */
  state: 'fits' | 'again' | 'missing'
  misfits: readonly PriorNoticeMisfit[]
  /** things that could not be checked, in words: `The hour of arrival is not keyed` */
  notChecked: readonly string[]
  by: string
  on: string
}

/** A day or moment by which an agency wants something, counted from what is keyed and recorded. */
export interface PgaDeadline extends Sourced {
  agency: string
  caption: string
  /** last day, YYYY-MM-DD, or moment; '' when what it is counted from is not known */
  at: string
  countedFrom: string
  /** whole days from today; negative once missed; undefined without a day */
  daysLeft: number | undefined
}

/** One thing that a verdict names. */
export interface Outstanding {
  kind:
    | 'stopQuestion'
    | 'badAnswer'
    | 'paper'
    | 'original'
    | 'priorNotice'
    | 'verdict'
    | 'alarm'
    | 'ask'
    | 'question'
    | 'gap'
    | 'toConfirm'
    | 'later'
    | 'conditionalRelease'
  agency: string
  /** id of the question, paper or prior notice; `agency/program` of a finding */
  of: string
  lines: readonly string[]
  /** what is wanted, in words that follow *not without*: `the prior notice confirmation number` */
  text: string
}

export interface ShipmentVerdict {
  /** notWithout: something is missing without which the goods do not move or the paper is not taken */
  state: 'ready' | 'conditional' | 'notWithout'
  notWithout: readonly Outstanding[]
  conditions: readonly Outstanding[]
  /** `not without the prior notice number` · `ready but conditional: 12 questions, 3 open` */
  sentence: string
}

export interface Checklist {
  entry: string
  lines: readonly LineFindings[]
  questions: readonly AskedQuestion[]
  papers: readonly OwedPaper[]
  forms: readonly FormToPrint[]
  statements: readonly DisclaimStatement[]
  priorNotices: readonly PriorNotice[]
  deadlines: readonly PgaDeadline[]
  exposures: readonly (Exposure & { agency: string })[]
  alarms: readonly PgaAlarm[]
  verdict: ShipmentVerdict
}
