import type { ReadReceiptsError } from '../recover/filing/takeReceipts'
import { tableErrorWords } from './imports'

/** Why a file of answers was not read. The desk is as it was; what to do stands in each sentence. */
export function receiptsErrorWords(
  name: string,
  error: Exclude<ReadReceiptsError, { type: 'ColumnsNotKnown' }>,
): string {
  switch (error.type) {
    case 'NoAnswers':
      return `${name} holds neither records of ACE nor a table with entry numbers. Choose the file as ACE or the service center gave it, or export the results of the main system.`
    case 'Cancelled':
      return `${name} was not read: you cancelled.`
    default:
      return `${name}: ${tableErrorWords(error)}`
  }
}
