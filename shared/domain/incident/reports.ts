import { entitiesOf, valueOf, type DeskState } from '../../journal/state'
import { partsOf, type IncidentPart } from './rows'

/** The versions of one report: 0 is the report, 1 … its supplements. A breach has a report of its own. */
export interface Series {
  incident: string
  report: 'incidentNotice' | 'breachReport'
  /** of a breach report */
  breach?: string | undefined
}
export type Version = IncidentPart<'reportVersion'>

export function versionsOf(state: DeskState, series: Series): Version[] {
  return partsOf(state, 'reportVersion', series.incident)
    .filter(({ fields }) => fields.report === series.report && fields.breach === series.breach)
    .sort((a, b) => (a.fields.number ?? 0) - (b.fields.number ?? 0))
}

export const seriesOf = ({ fields }: Version): Series => ({
  incident: fields.incident ?? '',
  report: fields.report ?? 'incidentNotice',
  breach: fields.breach,
})

/** Stands before the id of what a version takes back. */
export const TAKEN_BACK = 'withdrawn:'

/** Ids that the versions so far have told and not taken back. */
export function toldIn(versions: readonly Version[]): Set<string> {
  const told = new Set<string>()
  for (const { fields } of versions)
    for (const token of (fields.includes ?? '').split(' ').filter(Boolean))
      if (token.startsWith(TAKEN_BACK)) told.delete(token.slice(TAKEN_BACK.length))
      else told.add(token)
  return told
}

/** In which version each statement or client is told now: id → version. */
export function toldWhere(versions: readonly Version[]): Map<string, Version> {
  const where = new Map<string, Version>()
  for (const version of versions)
    for (const token of (version.fields.includes ?? '').split(' ').filter(Boolean))
      if (token.startsWith(TAKEN_BACK)) where.delete(token.slice(TAKEN_BACK.length))
      else where.set(token, version)
  return where
}

/** Made is not saved, saved is not sent, sent is not acknowledged; a call is none of them (practice 16). */
export type VersionState = 'made' | 'saved' | 'sent' | 'acknowledged'
export function versionState(state: DeskState, { fields }: Version): VersionState {
  if (fields.acknowledgedAt !== undefined) return 'acknowledged'
  if (fields.sentAt !== undefined) return 'sent'
  const saved = [...entitiesOf(state, 'savedFile').values()].some((file) => valueOf(file, 'sha256') === fields.sha256)
  return saved && fields.sha256 !== undefined ? 'saved' : 'made'
}
