import type { Fact } from '../../shared/domain/kinds'
import { followWords, officer, type FactWords } from './followWords'

/** The facts an operator logs by hand, each with what its dialog asks. Nothing that happened is refused. */
export type LoggedFact = Exclude<NonNullable<Fact['what']>, 'printed'>

/** What the later clocks of an entry are counted from; offered on the page of deadlines and beside the packet. */
export const conditionFacts = [
  'ladingStated',
  'isfFiled',
  'releasedConditionally',
  'conditionMet',
  'redeliveryOrdered',
  'redelivered',
  'liquidated',
] as const satisfies readonly LoggedFact[]

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
  ladingStated: {
    action: 'entry.conditionKeyed',
    title: 'Lading abroad stated',
    about:
      'When the vessel is laden at the foreign port, as the carrier says. A later statement takes the place of this one.',
    evidence: ['carrier by telephone', 'booking confirmation', 'carrier’s notice'],
    byLabel: 'Said by',
    asksReason: false,
    whenLabel: 'It is laden',
  },
  isfFiled: {
    action: 'entry.conditionKeyed',
    title: 'Importer security filing filed',
    about: 'By us, an alternate filer or the importer: say who, and the transaction number.',
    evidence: ['alternate filer’s answer', 'importer’s own filing', 'transaction number'],
    byLabel: 'Filed by',
    asksReason: false,
  },
  releasedConditionally: {
    action: 'entry.conditionKeyed',
    title: 'Released on condition',
    about: 'Released under bond with something still to be met. The client holds the goods intact until it is.',
    evidence: ['stamp on the 3461', 'officer by telephone', 'FDA notice', 'client representative'],
    byLabel: officer,
    asksReason: false,
    asks: ['condition', 'dueDay'],
  },
  conditionMet: {
    action: 'entry.conditionKeyed',
    title: 'Condition met',
    about: 'May proceed, or what was asked for was given and taken.',
    evidence: ['FDA: may proceed', 'officer by telephone', 'notice'],
    byLabel: officer,
    asksReason: false,
  },
  redeliveryOrdered: {
    action: 'entry.conditionKeyed',
    title: 'Redelivery ordered',
    about: 'A notice to redeliver (CBP Form 4647). Key the last day that the notice itself names: it counts.',
    evidence: ['CBP Form 4647', 'officer by telephone'],
    byLabel: officer,
    asksReason: true,
    asks: ['dueDay'],
  },
  redelivered: {
    action: 'entry.conditionKeyed',
    title: 'Redelivered',
    about: 'The goods are back in CBP’s hands, or were exported or destroyed under its eyes.',
    evidence: ['receipt of the port', 'officer at the counter'],
    byLabel: officer,
    asksReason: false,
  },
  liquidated: {
    action: 'entry.conditionKeyed',
    title: 'Liquidated',
    about: 'The day of the bulletin notice. From it the 180 days of a protest run; downtime does not stop them.',
    evidence: ['bulletin notice of liquidation', 'courtesy notice', 'client representative'],
    byLabel: 'Read by',
    asksReason: false,
  },
  ...followWords,
}

/** What a fact is called in the history of its entry. */
export const factTitle = (what: Fact['what']): string =>
  what === undefined ? 'Something happened' : what === 'printed' ? 'Printed' : factWords[what].title
