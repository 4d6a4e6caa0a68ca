/**
 * The text of a report: title, `Name: value` lines, then sections. A section is a heading at the margin and its lines
 * two blanks in, so nothing keyed can pass for a heading, and the kept text alone gives back paper and telephone text.
 */
export interface Section {
  heading: string
  lines: readonly string[]
}
export interface ReportText {
  exercise: boolean
  title: string
  head: readonly (readonly [name: string, value: string])[]
  sections: readonly Section[]
}

const EXERCISE = 'EXERCISE. NOTHING IN THIS IS REAL.'
const INDENT = '  '

export function writeText({ exercise, title, head, sections }: ReportText): string {
  return [
    ...(exercise ? [EXERCISE] : []),
    title,
    '',
    ...head.map(([name, value]) => `${name}: ${value}`),
    ...sections.flatMap(({ heading, lines }) => ['', heading, ...lines.map((line) => INDENT + line)]),
    '',
  ].join('\n')
}

export function readText(text: string): ReportText {
  const all = text.split('\n')
  const exercise = all[0] === EXERCISE
  const body = all.slice(exercise ? 1 : 0)
  const blocks: string[][] = [[]]
  for (const line of body.slice(2)) {
    if (line === '') blocks.push([])
    else blocks.at(-1)?.push(line)
  }
  const [head = [], ...sections] = blocks
  return {
    exercise,
    title: body[0] ?? '',
    head: head.map((line): [string, string] => {
      const at = line.indexOf(': ')
      return [line.slice(0, at), line.slice(at + 2)]
    }),
    sections: sections
      .filter((lines) => lines.length > 0)
      .map(([heading = '', ...lines]) => ({ heading, lines: lines.map((line) => line.slice(INDENT.length)) })),
  }
}
