import type { Fact } from '../../shared/domain/kinds'
import type { Action } from '../../shared/journal/actions'

/** The facts an operator logs by hand, each with what its dialog asks. Nothing that happened is refused. */
export type LoggedFact = Exclude<NonNullable<Fact['what']>, 'printed' | ConditionFact>
/** What the deadlines of an entry are counted from; keyed on the page of deadlines. */
type ConditionFact =
  | 'releasedConditionally'
  | 'conditionMet'
  | 'redeliveryOrdered'
  | 'redelivered'
  | 'liquidated'
  | 'isfFiled'
  | 'ladingStated'

interface FactWords {
  action: Action
  title: string
  about: string
  /** proposals for the evidence; anything else may be typed */
  evidence: readonly string[]
  byLabel: string
  asksReason: boolean
}

const officer = 'Officer: name or badge'

export const factWords: Record<LoggedFact, FactWords> = {
  presented: {
    action: 'entry.presented',
    title: 'Packet presented',
    about: 'Handed over at the counter, or taken by the driver, fax or drop box.',
    evidence: ['handed over at the counter', 'taken by the driver', 'fax confirmation', 'drop box', 'e-mail'],
    byLabel: 'Presented by',
    asksReason: false,
  },
  released: {
    action: 'entry.released',
    title: 'Released',
    about: 'A release given on downtime is provisional: the client holds the goods intact until ACE says so.',
    evidence: ['stamp on the 3461', 'officer by telephone', 'terminal or carrier status', 'client representative'],
    byLabel: officer,
    asksReason: false,
  },
  held: {
    action: 'entry.held',
    title: 'Held',
    about: 'By CBP or by another agency. Say who holds it and what they want.',
    evidence: ['officer at the counter', 'officer by telephone', 'notice of hold'],
    byLabel: officer,
    asksReason: true,
  },
  examOrdered: {
    action: 'entry.examOrdered',
    title: 'Exam ordered',
    about: 'Where, and what kind of exam.',
    evidence: ['officer at the counter', 'officer by telephone'],
    byLabel: officer,
    asksReason: true,
  },
  refused: {
    action: 'entry.refused',
    title: 'Packet refused',
    about: 'What the counter wants changed.',
    evidence: ['officer at the counter', 'officer by telephone'],
    byLabel: officer,
    asksReason: true,
  },
  voided: {
    action: 'entry.voided',
    title: 'Void this entry',
    about: 'Its number stays accounted for as void and is never given again.',
    evidence: [],
    byLabel: 'Decided by',
    asksReason: true,
  },
  amended: {
    action: 'entry.amended',
    title: 'Officer changed values in ink',
    about:
      'Key each change as it stands on the stamped paper. It becomes the next revision with the officer as its reason, so that what is filed later is what CBP released.',
    evidence: [],
    byLabel: officer,
    asksReason: true,
  },
  summaryPresented: {
    action: 'entry.summaryPresented',
    title: 'Entry summary presented',
    about: 'The 7501 was handed in.',
    evidence: ['handed over at the counter', 'mailed'],
    byLabel: 'Presented by',
    asksReason: false,
  },
  paid: {
    action: 'entry.paid',
    title: 'Paid',
    about: 'Duties, taxes and fees were paid.',
    evidence: ['cashier receipt', 'check number'],
    byLabel: 'Paid by',
    asksReason: false,
  },
  pgaCleared: {
    action: 'entry.pgaCleared',
    title: 'Cleared by an agency',
    about: 'Say which agency in the reason.',
    evidence: ['stamp', 'officer by telephone', 'agency portal on the clean machine'],
    byLabel: officer,
    asksReason: true,
  },
  keyedByOfficer: {
    action: 'entry.presenceStated',
    title: 'Keyed in ACE by the officer',
    about: 'The officer says that the entry was keyed in ACE from our paper.',
    evidence: ['officer at the counter', 'officer by telephone'],
    byLabel: officer,
    asksReason: false,
  },
  acceptedInAce: {
    action: 'entry.presenceStated',
    title: 'Accepted in ACE',
    about: 'ACE shows this entry as accepted.',
    evidence: ['client representative', 'service center', 'officer by telephone'],
    byLabel: 'Said by',
    asksReason: false,
  },
  notInAce: {
    action: 'entry.presenceStated',
    title: 'Not in ACE',
    about: 'Somebody looked and ACE does not have this entry.',
    evidence: ['client representative', 'officer by telephone'],
    byLabel: 'Said by',
    asksReason: false,
  },
  presenceUnknown: {
    action: 'entry.presenceStated',
    title: 'Presence in ACE not known',
    about: 'Nobody can say at present. Nothing is sent to ACE while this stands.',
    evidence: [],
    byLabel: 'Said by',
    asksReason: false,
  },
}

/** Those that no dialog of the counter asks for. */
const otherTitles: Record<ConditionFact | 'printed', string> = {
  printed: 'Printed',
  releasedConditionally: 'Released on condition',
  conditionMet: 'Condition met',
  redeliveryOrdered: 'Redelivery ordered',
  redelivered: 'Redelivered',
  liquidated: 'Liquidated',
  isfFiled: 'Importer security filing filed',
  ladingStated: 'Lading abroad stated',
}

/** What a fact is called in the history of its entry. */
export const factTitle = (what: Fact['what']): string =>
  what === undefined
    ? 'Something happened'
    : what in factWords
      ? factWords[what as LoggedFact].title
      : otherTitles[what as ConditionFact]
