import type { NextNumberStanding, NumberSource } from '../../domain/recover/nextNumber'
import { serialText } from '../../domain/reserve/numbers'
import type { Report } from '../report'

export const numberSourceWords: Readonly<Record<NumberSource, string>> = {
  block: 'Blocks of laptops',
  emergency: 'Emergency blocks',
  tearOff: 'Tear-off sheets',
  branch: 'Blocks of branches',
  quarantined: 'Blocks in quarantine',
  lostLaptop: 'Blocks of lost laptops',
  drawn: 'Numbers drawn',
  foundOnPaper: 'Numbers found on paper',
  mainSystemOnPaper: 'Main-system numbers on paper',
  inFlight: 'Main-system numbers in flight',
}

/**
 * The order to whoever brings the main system back: its next number is at least X (practice 2). Signed, handed over,
 * and given back with what it was set to.
 * @param signedBy who signs, as printed under the line; '' is left blank
 */
export function nextNumberSheet(
  { filerCode, wanted, sources, highest, unreadable }: NextNumberStanding,
  signedBy: string,
): Pick<Report, 'title' | 'under' | 'blocks'> {
  const ends = wanted.type === 'CountEnds'
  return {
    title: `Next entry number of filer ${filerCode}`,
    under: 'For whoever restores or restarts the main system, before it gives out a number.',
    blocks: ends
      ? [
          {
            is: 'text',
            text: `No number is left beyond ${wanted.highest}.`,
            large: true,
            strong: true,
            red: true,
          },
          {
            is: 'text',
            text: `The count of filer code ${filerCode} ends at ${wanted.highest}. Give out no number, and ask CBP’s client representative from where it may go on. A count that begins again meets numbers that were used.`,
          },
          ...tableOf(sources, highest.serial),
          ...signing(signedBy),
        ]
      : [
          {
            is: 'text',
            text: `Set the next entry number of filer ${filerCode} to at least ${wanted.serial}.`,
            large: true,
            strong: true,
          },
          {
            is: 'text',
            text: `A restored backup runs backwards: it would give out numbers that stand on paper or are kept in blocks. A number used twice is refused by ACE. ${wanted.serial} is one beyond the highest that is known; the numbers below it that were never used stay unused. The check digit is computed as always.`,
          },
          ...tableOf(sources, highest.serial),
          ...(unreadable.length === 0
            ? []
            : [
                {
                  is: 'text',
                  text: `${unreadable.length === 1 ? 'One block has' : `${unreadable.length} blocks have`} ends that cannot be read, and is not counted here: look at it before you sign.`,
                  strong: true,
                  red: true,
                } as const,
              ]),
          ...signing(signedBy),
        ],
  }
}

const tableOf = (sources: NextNumberStanding['sources'], highest: number): Report['blocks'] => [
  { is: 'heading', text: 'Highest number known' },
  {
    is: 'table',
    head: ['From', 'Known', 'Highest', 'Shown by'],
    parts: [32, 8, 14, 60],
    rows: sources.map(({ source, count, serial, proof }) => [
      numberSourceWords[source],
      String(count),
      `${serialText(serial)}${serial === highest ? ' *' : ''}`,
      proof,
    ]),
  },
  { is: 'text', text: '* the highest of all' },
]

const signing = (signedBy: string): Report['blocks'] => [
  { is: 'heading', text: 'Signed by the firm' },
  { is: 'blanks', captions: [signedBy === '' ? 'Name and title' : `Signature: ${signedBy}`, 'Date and time'] },
  { is: 'heading', text: 'Set in the main system', aside: 'back to the desk with a screenshot' },
  { is: 'blanks', captions: ['Next number as it now stands', 'Set by: name', 'Date and time'] },
]
