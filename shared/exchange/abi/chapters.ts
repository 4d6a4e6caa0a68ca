import type { Part } from '../../domain/recover/home'

/** The chapters of CBP's interface requirements that the tables were coded to. A draft carries them, for chapters change. */
export interface Chapter {
  id: string
  title: string
  /** YYYY-MM or YYYY-MM-DD, as its title page has it */
  date: string
  edition: string
  /** day on which its text was read, YYYY-MM-DD */
  checkedOn: string
}

const checkedOn = '2026-11-24'
const batch: Chapter = {
  id: 'BB',
  title: 'ABI Batch and Block Control',
  date: '2023-06-12',
  edition: 'revision 23',
  checkedOn,
}
const cargoRelease: Chapter = {
  id: 'SE',
  title: 'ACE Cargo Release',
  date: '2025-07-01',
  edition: 'version 40',
  checkedOn,
}
const entrySummary: Chapter = {
  id: 'AE',
  title: 'Entry Summary Create/Update',
  date: '2026-07',
  edition: '',
  checkedOn,
}
const agencies: Chapter = {
  id: 'PGA',
  title: 'Participating Government Agencies Message Set',
  date: '2026-07-01',
  edition: '',
  checkedOn,
}

/** What a file with these messages was coded to. */
export const chaptersOf = (parts: readonly Part[]): readonly Chapter[] => [
  batch,
  ...(parts.includes('cargoRelease') ? [cargoRelease] : []),
  ...(parts.includes('entrySummary') ? [entrySummary] : []),
  agencies,
]

/** `ACE Cargo Release, version 40 (2025-07-01)` */
export const chapterWords = ({ title, edition, date }: Chapter): string =>
  `${title}${edition === '' ? '' : `, ${edition}`} (${date})`
