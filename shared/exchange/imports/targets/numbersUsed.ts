import { as, needed, type ImportField } from './fields'

export const numbersUsed: readonly ImportField[] = [
  needed(
    as(
      'entryNumber',
      'entryNumber',
      'Entry number',
      'Entry Number',
      'Entry',
      'Entry No',
      'Entry #',
      'Entry Summary Number',
      'CBP Entry Number',
      'Number',
    ),
  ),
]
