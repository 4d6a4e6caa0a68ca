/** What a release can be conditional on. Ids are stored in `fact.condition`; they are for ever. */
export const conditions = [
  { id: 'food', name: 'Food, drug, device or cosmetic (30 days)', rule: 'conditionFood' },
  { id: 'textile', name: 'Origin of textiles (180 days)', rule: 'conditionTextile' },
  { id: 'other', name: 'Something else: key the last day', rule: 'conditionOther' },
] as const
