import type { whatLeft } from '../../../shared/domain/respond/splitCombine'

/** What is said before an entry is changed whose paper is out; nothing is refused. */
export function leftWords(left: ReturnType<typeof whatLeft>): string {
  if (left === '') return ''
  if (left === 'released')
    return ' It was released: what CBP released is the whole of it, so tell CBP. It is recorded as an amendment, with your reason.'
  if (left === 'presented')
    return ' It was presented: the officer holds paper that says otherwise, so bring the new paper. It is recorded as an amendment, with your reason.'
  return ' It was printed: take the old paper back. It is recorded as an amendment, with your reason.'
}
