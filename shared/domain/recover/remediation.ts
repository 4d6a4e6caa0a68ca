import { remediationItems, type RemediationItem } from '../../knowledge/remediation'
import { entitiesOf, entityOf, isRemoved, textOf, type DeskState } from '../../journal/state'
import { fieldsOf } from '../entryFile'
import { joinedId } from '../incident/joinedId'
import type { FieldsOf } from '../kinds'

/** One piece of the evidence for CBP, as the page and the paper show it. */
export interface RemediationRow {
  /** id of its record, also before there is one */
  id: string
  title: string
  /** the published item; undefined: the firm's own */
  item: RemediationItem | undefined
  fields: FieldsOf<'remediation'>
  state: 'open' | 'done' | 'notApplicable'
  /** what CBP would miss; undefined: nothing. Named in red on page and paper. */
  missing: Missing | undefined
}

export type Missing = 'notDone' | 'noProof' | 'nobodyNamed' | 'noReason'
export const missingWords: Readonly<Record<Missing, string>> = {
  notDone: 'missing: not there yet',
  noProof: 'missing: said to be done, no proof kept',
  nobodyNamed: 'missing: who says so',
  noReason: 'missing: why it does not apply',
}

/** Two incidents have each their own answer to one item. */
export const remediationId = (incident: string, item: string): string => joinedId(incident, item)

/** The published items in their order, then the firm's own in order of keying. */
export function remediationRows(state: DeskState, incident: string): RemediationRow[] {
  const published = remediationItems.map((item): RemediationRow => {
    const id = remediationId(incident, item.id)
    const kept = entityOf(state, 'remediation', id)
    return rowOf(id, item, kept === undefined || isRemoved(kept) ? {} : fieldsOf('remediation', kept))
  })
  const ids = new Set(published.map(({ id }) => id))
  const own = [...entitiesOf(state, 'remediation').values()]
    .filter((one) => !isRemoved(one) && !ids.has(one.id) && textOf(one, 'incident') === incident)
    .sort((a, b) => (a.born.at < b.born.at ? -1 : 1))
    .map((one) => rowOf(one.id, undefined, fieldsOf('remediation', one)))
  return [...published, ...own]
}

function rowOf(id: string, item: RemediationItem | undefined, fields: FieldsOf<'remediation'>): RemediationRow {
  const state = fields.state ?? 'open'
  return {
    id,
    title: item?.title ?? fields.title ?? 'Evidence without a name',
    item,
    fields,
    state,
    missing: missingOf(state, fields),
  }
}

function missingOf(state: RemediationRow['state'], fields: FieldsOf<'remediation'>): Missing | undefined {
  switch (state) {
    case 'open':
      return 'notDone'
    case 'notApplicable':
      return (fields.what ?? '') === '' ? 'noReason' : undefined
    case 'done':
      if ((fields.by ?? '') === '') return 'nobodyNamed'
      return (fields.sha256 ?? '') === '' ? 'noProof' : undefined
  }
}

/** rows = complete + missing, and each row has one state. */
export interface RemediationCounts {
  all: number
  done: number
  notApplicable: number
  open: number
  missing: number
}

export function remediationCounts(rows: readonly RemediationRow[]): RemediationCounts {
  const count = (wanted: (row: RemediationRow) => boolean) => rows.filter(wanted).length
  return {
    all: rows.length,
    done: count(({ state }) => state === 'done'),
    notApplicable: count(({ state }) => state === 'notApplicable'),
    open: count(({ state }) => state === 'open'),
    missing: count(({ missing }) => missing !== undefined),
  }
}
