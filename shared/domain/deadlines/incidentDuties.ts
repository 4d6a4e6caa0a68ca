import type { DeskState } from '../../journal/state'
import { breachesOf } from '../incident/breaches'
import { momentMs } from '../calendar'
import type { Duty } from './duty'
import { breachReportDue } from './entryDeadlines'

/** Every clock of an incident that runs or has run, the first due first. */
export function incidentDuties(state: DeskState, incident: string): Duty[] {
  return breachesOf(state, incident)
    .flatMap(({ id, fields }): Duty[] => {
      const { discoveredAt } = fields
      if (discoveredAt === undefined) return []
      return [
        {
          id: `breachReport ${id}`,
          what: 'breachReport',
          caption: 'Breach report to the SOC',
          of: fields.what ?? 'breach',
          due: { moment: breachReportDue(discoveredAt) },
          counted: [`discovered ${discoveredAt}`, '72 clock hours'],
          discretion: false,
          done: false,
          incident,
          source: '19 CFR 111.21(b)',
          checkedOn: '2026-11-24',
          confidence: 'sure',
        },
      ]
    })
    .sort((a, b) => dueMs(a) - dueMs(b))
}

const dueMs = ({ due }: Duty): number => ('moment' in due ? momentMs(due.moment) : Date.parse(`${due.day}T23:59:59Z`))
