/**
 * When a second person looks at an entry before it goes to the counter. House rules, not law: the firm turns each on or
 * off and sets the thresholds (practice 25 and trade judgement). None is on until the firm says so.
 */
export const reviewConditionsSource = {
  source: 'House rule of the firm; chosen from trade practice, no rule of CBP',
  checkedOn: '2026-11-24',
} as const

export type ReviewConditionId =
  | 'pga'
  | 'valueOver'
  | 'dutyOver'
  | 'quotaAdCvd'
  | 'chapter99'
  | 'newClient'
  | 'officersInk'
  | 'otherType'
  | 'overriddenNumber'

export interface ReviewCondition {
  id: ReviewConditionId
  name: string
  /** what it looks at, for the page on which the firm chooses */
  about: string
  /** US cents above which it counts, proposed until the firm keys its own; absent: it has no threshold */
  proposedOver?: number
}

export const reviewConditions: readonly ReviewCondition[] = [
  {
    id: 'pga',
    name: 'An agency regulates the goods',
    about: 'A line or the entry names a paper, hint, answer or prior notice of a partner government agency.',
  },
  {
    id: 'valueOver',
    name: 'Entered value over',
    about: 'The entered value of all lines together.',
    proposedOver: 10_000_000,
  },
  {
    id: 'dutyOver',
    name: 'Estimated duty over',
    about: 'The duty as far as it is known, before fees.',
    proposedOver: 1_000_000,
  },
  {
    id: 'quotaAdCvd',
    name: 'Quota, AD/CVD or forced labor not answered no',
    about: 'One of the three questions of a line is answered yes or not known.',
  },
  { id: 'chapter99', name: 'A chapter 99 number', about: 'A line carries a number of chapter 99.' },
  {
    id: 'newClient',
    name: 'First entry of a client here',
    about: 'No earlier entry of this importer is on this desk.',
  },
  { id: 'officersInk', name: 'The officer’s ink', about: 'An officer changed the printed entry.' },
  { id: 'otherType', name: 'Type other than 01 or 11', about: 'The entry type is neither 01 nor 11.' },
  {
    id: 'overriddenNumber',
    name: 'A number of the kit overridden',
    about: 'Importer, bond, tariff or manufacturer number from kit or product was changed by hand.',
  },
]
