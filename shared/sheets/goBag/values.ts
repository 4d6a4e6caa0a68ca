import type { Symbology } from '../bars'
import type { PacketValues } from '../values'

/** What the go-bag says, as plain data: made from the desk once, laid in the drawing worker. */
export interface BagValues {
  firm: { name: string; line: string; phone: string }
  drill: boolean
  plan: { phase: string; steps: BagStep[] }[]
  callTree: BagCall[]
  /** roles of the first hour: who is known, and the second path */
  firstCalls: { role: string; who: string; phone: string; second: string; known: boolean }[]
  contacts: { group: string; people: BagContact[] }[]
  ports: BagPort[]
  tearOff: { numbers: string[]; symbology: Symbology }
  blanks: { truck: PacketValues; other: PacketValues }
  recovery: { places: { what: string; where: string }[] }
  supplies: { pace: string; lines: BagSupply[] }
}

export interface BagStep {
  number: number
  title: string
  detail: string
  owner: string
  deputy: string
  target: string
  /** name and telephone, or whom nobody on the list is */
  call: string
  phone: string
  paper: string
  answers: string
}

export interface BagContact {
  name: string
  about: string
  phones: string[]
  others: string[]
  hours: string
  /** "reached 17 Nov 2026 by OB, called", or why it is not to be trusted */
  reached: string
  trusted: boolean
}

export type BagCall = BagContact & { depth: number }

export interface BagPort {
  name: string
  asked: string
  /** an empty text is a fact that nobody asked yet */
  facts: { caption: string; text: string }[]
}

interface BagSupply {
  what: string
  needed: string
  have: string
  enough: boolean | undefined
  counted: string
  why: string
}
