import { unreachable } from '../../shared/result'
import type { Finding } from '../store/types'
import type { Tone } from '../ui/Tag'

const items = (n: number) => (n === 1 ? '1 item' : `${n.toLocaleString('en-US')} items`)

export interface FindingWords {
  tone: Tone
  /** what happened */
  what: string
  /** what it means and what to do, '' when nothing is to be done */
  then: string
}

/** What opening found, in plain words: what happened, whether anything is missing, what to do. */
export function findingWords(finding: Finding): FindingWords {
  switch (finding.type) {
    case 'DatabaseGone':
      return {
        tone: 'note',
        what: `The database on this laptop was gone. ${items(finding.itemsFromMirror)} were read back from the mirror folder.`,
        then: 'Nothing that was shown as saved is missing.',
      }
    case 'DatabaseBehind':
      return {
        tone: 'note',
        what: `The database was behind its mirror. ${items(finding.itemsFromMirror)} were read back from the mirror folder.`,
        then: 'Nothing that was shown as saved is missing.',
      }
    case 'MirrorBehind':
      return {
        tone: 'note',
        what: `The mirror folder was behind. ${items(finding.itemsToMirror)} were written to it again.`,
        then: 'Both places are the same now.',
      }
    case 'MirrorGone':
      return {
        tone: 'later',
        what: `The mirror folder was gone. ${items(finding.itemsToMirror)} were written to a new one.`,
        then: 'Both places are the same now. If you did not remove the folder, find out who did.',
      }
    case 'MirrorTorn':
      return {
        tone: finding.databaseWhole ? 'note' : 'later',
        what: `The last write to the mirror was cut off, as when power fails. Its ${finding.bytesCut.toLocaleString('en-US')} bytes were taken out and kept as ${finding.keptAs}.`,
        then: finding.databaseWhole
          ? 'What it was to hold stands in the database, or was never shown as saved. Nothing that was shown as saved is missing.'
          : 'The database does not have it either. Look at the entry that was keyed last: what is not there is to be keyed again.',
      }
    case 'MirrorDamaged': {
      const left = finding.frames - finding.healed
      return {
        tone: left > 0 ? 'stop' : 'later',
        what: `The mirror file was damaged in ${finding.frames === 1 ? '1 place' : `${finding.frames} places`}; ${finding.healed === 1 ? '1 was' : `${finding.healed} were`} healed from the database.`,
        then:
          left > 0
            ? 'What could not be healed is named below. This disk may be failing: take a second mirror now.'
            : 'Nothing is missing. This disk may be failing: choose a second mirror under Prepare.',
      }
    }
    case 'ItemHealed':
      return {
        tone: 'note',
        what: `Item ${finding.sequence} of laptop ${finding.device} was damaged and was healed from the ${finding.from}.`,
        then: '',
      }
    case 'ItemLost':
      return {
        tone: 'stop',
        what: `Item ${finding.sequence} of laptop ${finding.device} is damaged in the database and in the mirror, and is lost.`,
        then: 'Compare the entries of that hour with their paper. A stick or another laptop may still hold the item.',
      }
    case 'CheckpointDiscarded':
      return {
        tone: 'note',
        what: `The quick-opening copy did not fit (${finding.why}); everything was read again from the journal.`,
        then: 'Nothing is missing.',
      }
    case 'ChainBroken':
      return {
        tone: 'stop',
        what: `The journal of laptop ${finding.device} does not follow on at item ${finding.sequence}: an item was changed or put in from outside.`,
        then: 'Keep this laptop as it is, and compare the head words with those on your printed packets.',
      }
    case 'ForkedChain':
      return {
        tone: 'stop',
        what: `Two laptops have written as ${finding.device} since item ${finding.sequence}: one of them is a copy.`,
        then: 'Nothing can be keyed here until a lead says under Recover, Other laptops, which is the true one.',
      }
    case 'NewDevice': {
      const why = {
        restored: 'This desk was restored',
        otherMachine: 'This desk was moved to another machine',
        deskBehind: 'This machine once held a newer state of this desk',
      }[finding.why]
      return {
        tone: 'later',
        what: `${why}, so this laptop is a new one to the journal (${finding.device} after ${finding.old}).`,
        then: 'The entry numbers of the old laptop are quarantined. Reconcile them with the paper under Prepare, Entry numbers, or key a new block.',
      }
    }
    case 'SecondLaptop':
      return {
        tone: 'note',
        what: `This laptop is now a further laptop of this desk (${finding.device}). The others go on working.`,
        then: 'It has no entry numbers of its own yet: give it a block under Prepare, Entry numbers. Take in each other’s journal under Recover, Other laptops.',
      }
    case 'ClocksApart':
      return {
        tone: 'later',
        what: `The clock of laptop ${finding.device} stands ${Math.abs(finding.minutes)} minutes ${finding.minutes < 0 ? 'behind' : 'ahead of'} the one here.`,
        then: 'Check both against a telephone: deadlines and prints use them. The order of what was keyed is not lost by it.',
      }
    case 'PagesMissing':
      return {
        tone: 'later',
        what: `${finding.pages === 1 ? '1 page' : `${finding.pages} pages`} of the catalogue ${finding.catalogue} are missing.`,
        then: 'Entries keep the values they took from it. Load the catalogue again when you can.',
      }
    case 'ClockJumped':
      return {
        tone: 'later',
        what: `The clock of this laptop stands ${Math.abs(finding.minutes)} minutes ${finding.minutes < 0 ? 'earlier than' : 'away from'} the last item.`,
        then: 'Check the time against a telephone: deadlines and prints use it.',
      }
    case 'DraftFound':
      return {
        tone: 'note',
        what: `A box was being keyed when the window closed (${finding.field}).`,
        then: 'It stands in its box again, marked not recorded yet.',
      }
    default:
      return unreachable(finding)
  }
}
