import type { ClockAlarm, EntryClocks, Progress } from '../../shared/domain/clocks'
import type { Tone } from '../ui/Tag'
import { dayWords } from './times'

export const progressWords: Record<Progress, { words: string; tone: Tone }> = {
  open: { words: 'open', tone: 'plain' },
  printed: { words: 'printed', tone: 'note' },
  presented: { words: 'presented', tone: 'note' },
  held: { words: 'held', tone: 'stop' },
  exam: { words: 'exam', tone: 'later' },
  refused: { words: 'refused', tone: 'stop' },
  released: { words: 'released', tone: 'good' },
  void: { words: 'void', tone: 'plain' },
}

const releaseWords: Record<EntryClocks['release']['state'], string> = {
  notPresented: 'not presented',
  presented: 'presented, waiting',
  held: 'held',
  exam: 'exam ordered',
  refused: 'refused',
  released: 'released, provisionally',
  void: 'void',
}
const summaryWords: Record<EntryClocks['summary']['state'], string> = {
  notPresented: 'not presented',
  presented: 'presented',
  accepted: 'accepted in ACE',
}
const presenceWords: Record<EntryClocks['presence']['state'], string> = {
  nothingKnown: 'nothing known',
  notThere: 'not there',
  unknown: 'asked, nobody knows',
  keyedByOfficer: 'keyed by the officer',
  accepted: 'accepted',
}
const terminalWords: Record<EntryClocks['terminal']['state'], string> = {
  nothingKnown: 'nothing recorded',
  confirmed: 'confirms',
  refused: 'says no',
  pickedUp: 'picked up',
  emptyReturned: 'picked up, empty returned',
}

/** The four clocks, presence in ACE, and the terminal where it spoke, each with its day and evidence. */
export function clockLines(clocks: EntryClocks): readonly { name: string; words: string }[] {
  const line = (name: string, words: string, clock: { since: string | undefined; evidence: string }) => ({
    name,
    words: [words, clock.since === undefined ? '' : dayWords(clock.since), clock.evidence].filter(Boolean).join(', '),
  })
  return [
    line('Release', releaseWords[clocks.release.state], clocks.release),
    line('Summary', summaryWords[clocks.summary.state], clocks.summary),
    line('Payment', clocks.payment.state === 'paid' ? 'paid' : 'not paid', clocks.payment),
    line('Agencies', clocks.pga.state === 'cleared' ? 'cleared' : 'nothing recorded', clocks.pga),
    line('In ACE', presenceWords[clocks.presence.state], clocks.presence),
    ...(clocks.terminal.state === 'nothingKnown'
      ? []
      : [line('Terminal', terminalWords[clocks.terminal.state], clocks.terminal)]),
  ]
}

const alarmWords: Record<ClockAlarm['type'], string> = {
  VoidYetActedOn: 'Void here, yet CBP acted on it',
  ReleasedThenRefused: 'Released, then refused',
  ReleasedThenHeld: 'Released, then held',
  TwoReleases: 'Released on two different days',
  AcceptedYetNotInAce: 'Accepted in ACE, then said not to be there',
  TerminalRefusedAfterRelease: 'Released by CBP, yet the terminal says no',
}

/** Both facts are shown; a person settles it by withdrawing one with a reason. */
export function alarmLine({ type, facts }: ClockAlarm): string {
  const [first, second] = facts.map(
    ({ fields }) => `${fields.what ?? ''} ${fields.day ?? ''}${fields.by ? ` by ${fields.by}` : ''}`,
  )
  return `${alarmWords[type]}: ${first ?? ''}; ${second ?? ''}.`
}
