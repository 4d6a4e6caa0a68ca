import { numberAlarmSentence } from '../../shared/exchange/numberAlarmWords'
import type { Taken } from './take'
import type { Named, Trusted } from './trust'
import type { Waiting } from './waiting'

/** What became of one bundle. */
export interface BundleLine {
  path: string
  /** why it was not taken in, or what was not written */
  problems: string[]
  /** refused only because what it follows was not there */
  retry: boolean
  taken: Taken | undefined
  /** packets and documents that were written */
  files: number
}

/** What the command says at its end: lines for a person, or one JSON object. */
export class Report {
  readonly problems: string[] = []
  readonly #bundles = new Map<string, BundleLine>()
  readonly #trusted: Trusted[] = []
  readonly #named: Named[] = []
  readonly #waiting: Waiting = { apart: [], held: [] }
  readonly #folder: string | undefined

  /** @param folder the database is one of our own in this folder */
  constructor(folder?: string) {
    this.#folder = folder
  }

  problem(sentence: string): void {
    this.problems.push(sentence)
  }
  /** A bundle that was tried again stands as it went the last time. */
  bundle(line: BundleLine): void {
    this.#bundles.set(line.path, line)
  }
  trusted(trusted: Trusted): void {
    this.#trusted.push(trusted)
  }
  named(named: Named): void {
    this.#named.push(named)
  }
  waits({ apart, held }: Waiting): void {
    this.#waiting.apart.push(...apart)
    this.#waiting.held.push(...held)
  }

  isWell(): boolean {
    const bundles = [...this.#bundles.values()]
    return (
      this.problems.length === 0 &&
      bundles.every(({ problems, taken }) => problems.length === 0 && taken?.alarms.length === 0) &&
      this.#waiting.apart.length === 0 &&
      this.#waiting.held.length === 0
    )
  }

  json(): object {
    return {
      ok: this.isWell(),
      problems: this.problems,
      ...(this.#folder === undefined ? {} : { folder: this.#folder }),
      bundles: [...this.#bundles.values()].map(({ path, problems, taken, files }) => ({
        file: path,
        taken: taken !== undefined,
        problems,
        ...(taken === undefined ? {} : { ...jsonOf(taken), files }),
      })),
      trusted: this.#trusted,
      named: this.#named,
      ...this.#waiting,
    }
  }

  lines(): string[] {
    return [
      ...(this.#folder === undefined ? [] : [`ok      The database is in the folder ${this.#folder}.`]),
      ...this.#trusted.map(({ words, changed }) => `ok      Trusted: ${words} (${changed} records changed).`),
      ...[...this.#bundles.values()].flatMap(bundleLines),
      ...this.#named.map(
        ({ device, sequence, hash }) =>
          `ok      Laptop ${device} goes on with ${hash.slice(0, 12)} at item ${sequence}.`,
      ),
      ...this.#waiting.apart.flatMap(apartLines),
      ...this.#waiting.held.flatMap(heldLines),
    ]
  }
}

const jsonOf = ({ manifest, alarms, words, ...counts }: Taken) => ({
  desk: manifest.desk,
  device: manifest.device,
  exercise: manifest.drill,
  sort: manifest.sort,
  words,
  alarms: alarms.map((alarm) => ({ ...alarm, sentence: numberAlarmSentence(alarm) })),
  ...counts,
})

function bundleLines({ path, problems, taken, files }: BundleLine): string[] {
  const wrong = problems.map((problem) => `WRONG   ${path}: ${problem}`)
  if (taken === undefined) return wrong
  const { manifest, newItems, knownItems, changed, entries } = taken
  const what = manifest.drill ? ' EXERCISE: nothing in it is real.' : ''
  const kept = files > 0 ? ` ${files} packets and documents were kept.` : ''
  const came = newItems === 0 ? 'nothing new' : `${newItems} new items`
  return [
    `ok      ${path}: laptop ${manifest.device}, ${came}, ${knownItems} known; ${changed} records changed, ${entries} of them entries.${kept}${what}`,
    ...taken.alarms.map((alarm) => `ALARM   ${path}: ${numberAlarmSentence(alarm)}`),
    ...wrong,
  ]
}

function apartLines({ device, label, items, words, exercise }: Waiting['apart'][number]): string[] {
  const named = `${label === '' ? `Laptop ${device}` : `Laptop ${device} (${label})`}${exercise ? ', exercise' : ''}`
  return [
    `APART   ${named}: ${items} items are kept apart and count for nothing, since nobody gave the words of its recovery sheet.`,
    ...words.map((one) => `        If they are on a recovery sheet of yours: lifeboat receive … --trust "${one}"`),
  ]
}

function heldLines({ device, label, sequence, chains, exercise }: Waiting['held'][number]): string[] {
  const named = `${label === '' ? `Laptop ${device}` : `Laptop ${device} (${label})`}${exercise ? ', exercise' : ''}`
  return [
    `HELD    ${named} went on twice after item ${sequence - 1}: its profile was copied. Both are kept; nothing of its desk is to be keyed before the true one is named.`,
    ...chains.map(
      ({ hash, at, operator, actions }) =>
        `        ${at} by ${operator}, ${actions.join(' ')}: if this is the true one, lifeboat receive … --true-laptop ${hash.slice(0, 16)}`,
    ),
  ]
}
