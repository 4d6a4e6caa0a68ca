import type { Scalar } from '../../../shared/journal/item'
import { stages } from '../../../shared/knowledge/stages'
import { momentWords } from '../../words/times'

/** The fields of an incident as their boxes are called; the program's own have no words. */
const words: Readonly<Record<string, string>> = {
  title: 'What it is called',
  lead: 'Who leads',
  discoveredAt: 'Discovered',
  outageBegan: 'The outage began',
  declaredAt: 'Declared',
  stage: 'Stage',
  knownAtStart: 'What was known at the start',
  tellEveryMinutes: 'Tell everybody again after, minutes',
  expectedDuration: 'Expected to last',
  reference: 'Own reference',
  socReportNumber: 'SOC report number',
  authorisationState: 'CBP’s authorization',
  authorisationAskedAt: 'Authorization asked for',
  authorisationBy: 'Authorization by',
  authorisationGrantedAt: 'Authorization granted',
  authorisationReference: 'Reference of the authorization',
  closedAt: 'Closed',
  closedWhy: 'Why it was closed',
  reopenedWhy: 'Why it was opened again',
}
export const incidentFieldWords = (field: string): string | undefined => words[field]

const states: Readonly<Record<string, string>> = {
  notAsked: 'not asked for yet',
  requested: 'asked for',
  granted: 'granted',
}

/** A stored value as people say it. */
export function incidentFieldValue(field: string, value: Scalar): string {
  const text = String(value)
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u.test(text)) return momentWords(text)
  if (field === 'authorisationState') return states[text] ?? text
  if (field === 'stage') return stages.find(({ id }) => id === text)?.name ?? text
  return `“${text}”`
}
