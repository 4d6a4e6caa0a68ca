import { listRows } from './importerList'
import { readText } from './sections'

/**
 * A kept report as sentences to read down the telephone: short, in its own order, numbers in groups. It says nothing
 * that the text does not say, and what it is not: a call is not the report (practice 16).
 */
export function phoneText(text: string, list?: { text: string; masked: boolean }): string[] {
  const report = readText(text)
  const head = new Map(report.head)
  const said = (name: string, before: string) => {
    const value = head.get(name)
    return value === undefined ? [] : [`${before} ${spelt(value)}.`]
  }
  return [
    ...(report.exercise ? ['This is an exercise. Nothing in it is real.'] : []),
    `This is ${spelt(head.get('From') ?? 'a customs broker')}.`,
    `I read our ${report.title.toLowerCase()} to you.`,
    ...said('Telephone', 'We are reached at'),
    ...said('SOC report number', 'Your report number is'),
    ...said('Our reference', 'Our reference is'),
    ...said('Incident noticed', 'The incident was noticed'),
    ...said('Outage began', 'The outage began'),
    ...report.sections.flatMap(({ heading, lines }) => [
      `${heading}:`,
      ...lines.filter((line) => line.trim() !== '' && !isMachine(line)).map((line) => sentence(spelt(line))),
    ]),
    ...(list === undefined ? [] : listSaid(list)),
    ...said('Clean mail', 'The report comes by mail from'),
    'This call is not the report. What is your name, and your number for this report?',
  ]
}

/** Hashes and file names are compared on paper, not by ear. */
const isMachine = (line: string): boolean => line.startsWith('SHA-256 ') || line.startsWith('They stand in a list')

function listSaid({ text, masked }: { text: string; masked: boolean }): string[] {
  if (masked) return ['The importer numbers come in a list of their own.']
  return listRows(text).flatMap(({ heading, rows }) => [
    `Importer numbers, ${heading.toLowerCase()}:`,
    ...rows.map(({ number, name }) => `${spelt(number)}. That is ${name}.`),
  ])
}

const sentence = (line: string): string => (/[.!?:]$/u.test(line) ? line : `${line}.`)

/** Figures in groups of three, addresses with their dots spoken, hashes in groups of four. */
export function spelt(text: string): string {
  return text
    .split(' ')
    .map((word) => {
      const [, bare = '', end = ''] = /^(.*?)([.,;:!?)]*)$/u.exec(word) ?? []
      if (/^[0-9a-f]{16,}$/iu.test(bare)) return groups(bare, 4) + end
      if (/^[^.\s]+(\.[^.\s]+)+$/u.test(bare) && !/^[\d,]+\.\d+$/u.test(bare))
        return bare.replaceAll('.', ' dot ').replaceAll('@', ' at ') + end
      return bare.replace(/\d{5,}/gu, (digits) => groups(digits, 3)) + end
    })
    .join(' ')
}

const groups = (text: string, size: number): string => text.replace(new RegExp(`(.{${size}})(?=.)`, 'gu'), '$1 ')
