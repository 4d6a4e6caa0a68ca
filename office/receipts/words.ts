import type { AnswerFileError } from '../../shared/exchange/receipts/readAnswerFile'
import { tableSentence } from '../kit/words'

/** Why a file of answers could not be taken, as one sentence for the terminal. */
export type AnswersNotRead = AnswerFileError | { type: 'FileUnreadable'; reason: string }

export function answersSentence(error: AnswersNotRead): string {
  switch (error.type) {
    case 'FileUnreadable':
      return `It cannot be read: ${error.reason}`
    case 'NoAnswers':
      return 'It holds neither records of ACE nor a table with entry numbers and their results.'
    case 'ColumnsNotKnown':
      return `It holds entry numbers, but no column says which is the result (columns: ${error.table.columns
        .map(({ letters, name }) => name || letters)
        .join(
          ', ',
        )}). Name the column “Result”, or choose the columns once on the page Receipts: a bundle made afterwards knows them.`
    default:
      return tableSentence(error)
  }
}
