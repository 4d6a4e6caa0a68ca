import { entitiesOf, textOf, type DeskState } from '../../journal/state'
import { rememberBy } from '../remember'

/**
 * No client's data stands on another's sheet (19 CFR 111.24). A sheet is made of one client's own records; this is the
 * second lock: a text that somebody keyed by hand, and that names another client, is left out and said.
 */
export interface Others {
  names: readonly string[]
  numbers: readonly string[]
}

/** Short words are in many texts: a client called *Ace* would empty every sheet. */
const SHORTEST_NAME = 4
const SHORTEST_NUMBER = 7

const plainOf = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
const digitsOf = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/gu, '')

const everyone = rememberBy(['importer'], (state) =>
  [...entitiesOf(state, 'importer').values()].map((entity) => ({
    id: entity.id,
    name: plainOf(textOf(entity, 'name')),
    number: digitsOf(textOf(entity, 'importerNumber')),
  })),
)

/** Names and importer numbers of all clients but this one; what it shares with another is not foreign to it. */
export function othersOf(state: DeskState, importer: string): Others {
  const all = everyone(state)
  const own = all.find(({ id }) => id === importer)
  const others = all.filter(({ id }) => id !== importer)
  return {
    names: others
      .map(({ name }) => name)
      .filter((name) => name.trim().length >= SHORTEST_NAME && own?.name.includes(name) !== true),
    numbers: others
      .map(({ number }) => number)
      .filter((number) => number.length >= SHORTEST_NUMBER && number !== own?.number),
  }
}

/** False when the text holds the name or the importer number of another client. */
export function namesNobodyElse(text: string, { names, numbers }: Others): boolean {
  const plain = plainOf(text)
  if (names.some((name) => plain.includes(name))) return false
  const digits = digitsOf(text)
  return !numbers.some((number) => digits.includes(number))
}

/** Whether a text that goes to all clients names one of them: then it is for none of them. */
export function namesAClient(state: DeskState, text: string): boolean {
  return !namesNobodyElse(text, othersOf(state, ''))
}
