import { queryAnswerWords, queryAnswers } from '../../domain/recover/queryAnswers'
import type { QueryRow } from '../../domain/recover/queryLists'
import { csvText, type CsvKind } from '../bundle/csv'

/** The columns of the list, out and in: who answers fills the last two and sends the same file back. */
export const queryColumns = ['Entry number', 'Bills', 'Port', 'Importer', 'Answer', 'What differs'] as const

/**
 * The list of entries whose presence in ACE is asked for. Bills are joined by blanks. For people a line above the head
 * says which answers are read; for machines the head is the first line.
 */
export const queryCsv = (rows: readonly QueryRow[], kind: CsvKind): string =>
  csvText(
    [
      ...(kind === 'people'
        ? [[`Answers that are read: ${queryAnswers.map((answer) => queryAnswerWords[answer]).join(' / ')}`]]
        : []),
      [...queryColumns],
      ...rows.map(({ entryNumber, bills, port, importerMasked }) => [
        entryNumber,
        bills.join(' '),
        port,
        importerMasked,
        '',
        '',
      ]),
    ],
    kind,
  )
