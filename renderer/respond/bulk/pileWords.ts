import type { LeaveChanged } from './makePacket'

/** What is said of a pile that stopped before its end: how many packets were made, and where they are. */

const packets = (count: number): string => `${count} ${count === 1 ? 'packet' : 'packets'}`
const listed = (made: number): string =>
  made === 1 ? 'It is on the list, not printed yet.' : 'They are on the list, not printed yet.'

/** A person pressed Stop. */
export const stoppedWords = (made: number, of: number): string =>
  made === 0
    ? `Stopped before the first of ${packets(of)} was made. Nothing was put on the list.`
    : `Stopped: ${made} of ${packets(of)} ${made === 1 ? 'was' : 'were'} made. ${listed(made)}`

/** Something went wrong. @param why a sentence */
export const brokenOffWords = (made: number, of: number, why: string): string =>
  made === 0
    ? `None of ${packets(of)} was made: ${why}`
    : `${made} of ${packets(of)} ${made === 1 ? 'was' : 'were'} made, then: ${why} ${listed(made)}`

/** What CBP allows changed meanwhile, as when an authorization ends: `sentence` is what the next letter would say of it. */
export const leaveChangedWords = (made: number, of: number, { entryNumber, sentence }: LeaveChanged): string =>
  `Stopped before ${entryNumber}: its letter would say something else than those before it. ${sentence} ${made} of ${packets(of)} ${made === 1 ? 'was' : 'were'} made. ${listed(made)} Print the others to go on with that sentence.`
