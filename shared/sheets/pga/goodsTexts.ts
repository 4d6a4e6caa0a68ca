import { together } from '../together'
import { plain, type LineValues, type Value } from '../values'
import type { Answers } from './answers'

/** What agencies' sheets say of the goods and how they travel, each in one box. */

/** All containers with their seals. */
export const containers = ({ packet }: Answers): Value =>
  together(
    packet.containers.flatMap(({ number, seal }) => [number, seal.text === '' ? seal : plain(`seal ${seal.text}`)]),
    ' ',
  )

/** Mode in words, and vessel, flight or trip. */
export const modeAnd = ({ packet }: Answers, conveyance: Value): Value =>
  together([{ ...packet.entry.modeOfTransport, text: packet.modeName }, conveyance], ' ')

/** U.S. port of unlading, or the port of entry where none was keyed. */
export const unlading = ({ entry }: Answers): Value =>
  entry.portOfUnlading.text === '' ? entry.portOfEntry : entry.portOfUnlading

/**
 * Rows of a sheet for several lines: what the packet has of the nth line beside what was answered for row n. A blank
 * sheet has one.
 */
export const lineRows = (a: Answers, row: (line: LineValues | undefined, nth: number) => Value[]): Value[][] =>
  Array.from({ length: Math.max(1, a.lines.length, a.rows('line')) }, (_, at) => row(a.lines[at], at + 1))
