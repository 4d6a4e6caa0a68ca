import type { PaperFound } from '../../../shared/domain/respond/paperPacket'
import type { Tone } from '../../ui/Tag'
import { momentWords } from '../../words/times'

/** What a found paper is, in sentences for whoever holds it. */

const kinds: Readonly<Record<PaperFound['what'], string>> = {
  packet: 'Packet',
  letter: 'Letter for many',
  statusRequest: 'Status request',
  priorityList: 'Priority list',
  decisionSheet: 'Decision sheet',
}

/** `Packet 000-0310001-3, revision 1` */
export function paperName({ what, entryNumber, revision, number, port }: PaperFound): string {
  if (what === 'packet') return `Packet ${entryNumber || 'without a number'}, revision ${revision ?? '?'}`
  return [`${kinds[what]}${number === undefined ? '' : ` ${number}`}`, port === '' ? '' : `port ${port}`]
    .filter(Boolean)
    .join(', ')
}

export const paperTags: Readonly<Record<PaperFound['state'], { words: string; tone: Tone }>> = {
  current: { words: 'Current', tone: 'plain' },
  changed: { words: 'Last print, changed since', tone: 'later' },
  superseded: { words: 'Superseded', tone: 'stop' },
  withdrawn: { words: 'Withdrawn', tone: 'stop' },
  void: { words: 'Void', tone: 'stop' },
}

/** What it means for the page in the hand. */
export function paperSentence(paper: PaperFound): string {
  const why = paper.reasons.length === 0 ? '' : ` Why: ${paper.reasons.join('; ')}.`
  const unit = paper.what === 'packet' ? 'revision' : 'number'
  switch (paper.state) {
    case 'current':
      return 'As far as this laptop knows it is the last one, and the desk says the same.'
    case 'changed':
      return `It is the last print, but values were changed since and are not on paper yet.${why} Print the next revision.`
    case 'superseded': {
      const by = paper.replacedBy === undefined ? 'a later one' : `${unit} ${paper.replacedBy}`
      const when = paper.replacedAt === '' ? '' : `, printed ${momentWords(paper.replacedAt)}`
      const who = paper.replacedWho === '' ? '' : ` by ${paper.replacedWho}`
      const newest =
        paper.newest === undefined || paper.newest === paper.replacedBy ? '' : ` The newest is ${unit} ${paper.newest}.`
      return `Do not hand it over: it was superseded by ${by}${when}${who}.${why}${newest}`
    }
    case 'withdrawn':
      return `That it was printed was taken back: it is nobody’s paper.${why}`
    case 'void':
      return `Do not hand it over: its entry is void, and the number is never given again.${why}`
  }
}

export const printedWords = ({ printedAt, printedBy, hash }: PaperFound): string =>
  [
    printedAt === '' ? '' : `printed ${momentWords(printedAt)}`,
    printedBy === '' ? '' : `by ${printedBy}`,
    hash === '' ? '' : `record ${hash.slice(0, 4)} ${hash.slice(4, 8)}`,
  ]
    .filter(Boolean)
    .join(' ')
