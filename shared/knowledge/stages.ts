/** The stages of an incident, in order: what is told to whom changes with them. Ids are stored; they are for ever. */
export const stages = [
  { id: 'firstNotice', name: 'First notice' },
  { id: 'update', name: 'Update' },
  { id: 'lettersInUse', name: 'Downtime letters in use' },
  { id: 'releases', name: 'Releases' },
  { id: 'recovery', name: 'Recovery' },
  { id: 'allClear', name: 'All clear' },
] as const
export type Stage = (typeof stages)[number]['id']

/** Who is told. Ids are stored; they are for ever. */
export const audiences = [
  { id: 'cbp', name: 'CBP' },
  { id: 'agency', name: 'Partner Government Agencies' },
  { id: 'ctpat', name: 'CTPAT supply chain security specialist' },
  { id: 'client', name: 'Clients' },
  { id: 'carrier', name: 'Carriers' },
  { id: 'staff', name: 'Staff' },
  { id: 'press', name: 'Press' },
] as const
export type Audience = (typeof audiences)[number]['id']
