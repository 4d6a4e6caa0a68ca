import { chapterWords } from './chapters'
import { blockWords, leftOutWords } from './draftWords'
import { partWords } from '../../domain/recover/answerWords'
import type { Draft } from './draftTypes'
import { LEFT_OUT_WHY, type LeftOut } from './leftOut'

/**
 * What goes beside the file: what it is, what it was coded to, what each entry lacks, and which entries are not in it.
 * It holds no importer number and no name of a person.
 */
export interface Sidecar {
  lifeboat: 'abi-sidecar'
  version: 1
  what: 'draft for the service center or the main system'
  exercise: boolean
  file: { name: string; sha256: string; records: number; form: string }
  batch: { id: string; site: string; senderId: string; passwordBlank: boolean; applications: readonly string[] }
  writtenOn: string
  chapters: readonly { title: string; edition: string; date: string; checkedOn: string }[]
  notes: readonly string[]
  written: readonly {
    entryNumber: string
    brokerReference: string
    part: string
    action: string
    firstRecord: number
    records: number
    leftOut: readonly (LeftOut & { sort: string; sentence: string })[]
  }[]
  blocked: readonly { entryNumber: string; reasons: readonly string[] }[]
}

/** Once a batch, whatever the entries: each holds for every file that is written here. */
const NOTES: readonly string[] = [
  'Written is not received, and received is not accepted: only an answer of ACE says that it has an entry.',
  'Look first what ACE has (entry summary query, cargo query), so that nothing is filed twice.',
  'One faulty record in A, B, Y or Z, or one out of order, throws out the whole batch.',
  'A rejected correction deletes the summary on file while it is under trade control. A canceled entry number can never be used again.',
  'Goods may be called released on SO60 code 98 or an officer’s written word, never on the acceptance of this message.',
  'No field says that an entry is filed late after an incident. Nothing in these chapters grants a special procedure.',
  'Agencies’ guides say which records each of them wants; they are not in the tables here.',
]

export function sidecarOf(draft: Draft, file: Sidecar['file']): Sidecar {
  return {
    lifeboat: 'abi-sidecar',
    version: 1,
    what: 'draft for the service center or the main system',
    exercise: draft.drill,
    file,
    batch: {
      id: draft.batchId,
      site: draft.site,
      senderId: draft.senderId,
      passwordBlank: draft.passwordBlank,
      applications: draft.batches.map(({ part }) => (part === 'cargoRelease' ? 'SE' : 'AE')),
    },
    writtenOn: draft.today,
    chapters: draft.chapters.map(({ title, edition, date, checkedOn }) => ({ title, edition, date, checkedOn })),
    notes: [
      ...(draft.passwordBlank
        ? [
            'The communication password (record A, positions 9 to 14) is blank: fill it in at hand-over. CBP does not take the batch before.',
          ]
        : ['The communication password stands in clear in record A: keep this file like a password.']),
      draft.flagsOf === ''
        ? 'No list of agency flags was read: agencies’ records rest on verdicts, answers and the program’s own hints.'
        : `Agency flags by the list of ${draft.flagsOf}.`,
      ...NOTES,
    ],
    written: draft.written.map(({ entryNumber, brokerReference, part, action, at, records, leftOut }) => ({
      entryNumber,
      brokerReference,
      part,
      action,
      firstRecord: at,
      records,
      leftOut: leftOut.map((one) => ({ ...one, sort: LEFT_OUT_WHY[one.why].sort, sentence: leftOutWords(one) })),
    })),
    blocked: draft.blocked.map(({ entryNumber, reasons }) => ({ entryNumber, reasons: reasons.map(blockWords) })),
  }
}

export const sidecarJson = (sidecar: Sidecar): string => `${JSON.stringify(sidecar, null, 2)}\n`

const SORT_WORDS: Readonly<Record<string, string>> = { lacking: 'LACKING ', leftOut: 'LEFT OUT', doubted: 'DOUBTED ' }

/** The same for people, as plain text. */
export function sidecarText(sidecar: Sidecar): string {
  const { file, batch } = sidecar
  const lines = [
    ...(sidecar.exercise ? ['EXERCISE: nothing in it is real. It is not for CBP.', ''] : []),
    'DRAFT for the service center or the main system',
    '',
    `File      ${file.name}, ${file.records} records of 80 characters, ${file.form}`,
    `SHA-256   ${file.sha256}`,
    `Batch     ${batch.id}, ${batch.applications.join(' and ')}, site ${batch.site}, sender ${batch.senderId}`,
    `Written   ${sidecar.writtenOn}`,
    'Coded to',
    ...sidecar.chapters.map((one) => `  ${chapterWords({ id: '', ...one })}, read ${one.checkedOn}`),
    '',
    ...sidecar.notes.map((note) => `* ${note}`),
    '',
    `IN THE FILE: ${sidecar.written.length} messages`,
    ...sidecar.written.flatMap((one) => [
      '',
      `${one.entryNumber}  ${partWords[one.part as keyof typeof partWords]}, action ${one.action}, records ${one.firstRecord} to ${one.firstRecord + one.records - 1}${one.brokerReference === '' ? '' : `, reference ${one.brokerReference}`}`,
      ...(one.leftOut.length === 0
        ? ['  nothing was left out']
        : one.leftOut.map(({ sort, sentence }) => `  ${SORT_WORDS[sort] ?? sort}  ${sentence}`)),
    ]),
    '',
    `NOT IN THE FILE: ${sidecar.blocked.length} entries`,
    ...sidecar.blocked.flatMap(({ entryNumber, reasons }) => [
      '',
      entryNumber === '' ? 'no number yet' : entryNumber,
      ...reasons.map((reason) => `  ${reason}`),
    ]),
    '',
  ]
  return lines.join('\n')
}
