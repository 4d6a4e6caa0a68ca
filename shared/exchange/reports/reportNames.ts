import type { Series } from '../../domain/incident/reports'

const names = { incidentNotice: 'Incident notice', breachReport: 'Breach report' } as const

/** *Incident notice*, *Supplement 2 to the breach report*: as screens and papers name a version. */
export const reportName = (report: Series['report'], number: number): string =>
  number === 0 ? names[report] : `Supplement ${number} to the ${names[report].toLowerCase()}`

/** *Incident notice 0*: file names, with their number always. */
export const fileName = (report: Series['report'], number: number, drill: boolean): string =>
  `${names[report]} ${number}${drill ? ' EXERCISE' : ''}`
