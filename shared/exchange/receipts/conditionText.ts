import type { AnswerCondition, AnswerPlace } from '../abi/answers/answer'

/** Conditions as `receipt` keeps them: a line each, `408 COUNTRY OF ORIGIN UNKNOWN ¦ LINITM 001`. */

/** A sign that no record holds. */
const MARK = ' ¦ '
const LONGEST = 18_000

export function conditionsText(conditions: readonly AnswerCondition[]): string {
  const lines: string[] = []
  let length = 0
  for (const [at, condition] of conditions.entries()) {
    const line = lineOf(condition)
    length += line.length + 1
    if (length > LONGEST) return [...lines, `and ${conditions.length - at} more in the file`].join('\n')
    lines.push(line)
  }
  return lines.join('\n')
}

const lineOf = ({ code, text, places }: AnswerCondition): string =>
  [`${code === '' ? '-' : code} ${text}`.trim(), ...places.map(({ record, text: what }) => `${record} ${what}`.trim())]
    .join(MARK)
    .replaceAll('\n', ' ')

export interface KeptCondition {
  code: string
  text: string
  places: readonly AnswerPlace[]
}

/** The conditions of a receipt as they were kept. */
export const keptConditions = (prose: string): KeptCondition[] =>
  prose
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [said = '', ...places] = line.split(MARK)
      const blank = said.indexOf(' ')
      const code = blank < 0 ? said : said.slice(0, blank)
      return {
        code: code === '-' ? '' : code,
        text: blank < 0 ? '' : said.slice(blank + 1),
        places: places.map((place) => {
          const [record = '', ...rest] = place.split(' ')
          return { record, text: rest.join(' ') }
        }),
      }
    })
