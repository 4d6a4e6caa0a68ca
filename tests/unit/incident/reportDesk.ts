import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { touchedId } from '../../../shared/domain/incident/breaches'
import type { Series } from '../../../shared/domain/incident/reports'
import { makeReport, type MadeReport } from '../../../shared/exchange/reports/reportText'
import type { Patch } from '../../../shared/journal/item'
import type { DeskState } from '../../../shared/journal/state'
import { keyed } from '../frame/desk'
import { aDesk } from '../respond/aDesk'

export const at = (time: string, day = 24) => `2026-11-${day}T${time}:00-06:00[America/Chicago]`
export const hashOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))
export const notice: Series = { incident: 'incident', report: 'incidentNotice' }
export const breachReport: Series = { incident: 'incident', report: 'breachReport', breach: 'B' }

type Fields = Record<string, string | number | boolean>

/** A desk on which an incident is told about; `make` makes and records the next version of a report. */
export function aTellingDesk() {
  const desk = aDesk()
  desk.record(
    keyed('firm.keyed', 'firm', 'firm', { name: 'Vance & Sons', filerCode: 'ABC', cleanEmail: 'clean@vance.example' }),
    keyed('incident.declared', 'incident', 'incident', { declaredAt: at('05:50'), discoveredAt: at('05:40') }),
  )
  const versions: MadeReport[] = []
  return {
    get state(): DeskState {
      return desk.state
    },
    versions,
    state1: (id: string, topic: string, value: string, more: Fields = {}) =>
      desk.record(
        keyed('incidentFact.stated', 'incidentFact', id, {
          incident: 'incident',
          topic,
          value,
          saidBy: 'R. Vance',
          saidAt: at('06:00'),
          sureness: 'sure',
          ...more,
        }),
      ),
    withdraw: (id: string, why = 'misheard') =>
      desk.record(keyed('incidentFact.withdrawn', 'incidentFact', id, { withdrawn: true, withdrawnWhy: why })),
    breach: (fields: Fields = {}) =>
      desk.record(
        keyed('breach.found', 'breach', 'B', {
          incident: 'incident',
          what: 'Mailboxes copied',
          records: 'electronic',
          discoveredAt: at('09:00'),
          discoveredBy: 'R. Vance',
          ...fields,
        }),
      ),
    touch: (importer: string, importerNumber: string, importerName: string, fields: Fields = {}) =>
      desk.record(
        keyed('breach.importerTouched', 'touched', touchedId('B', importer), {
          incident: 'incident',
          breach: 'B',
          importer,
          importerNumber,
          importerName,
          foundAt: at('09:00'),
          foundBy: 'R. Vance',
          withdrawn: false,
          ...fields,
        }),
      ),
    untouch: (importer: string) =>
      desk.record(
        keyed('breach.importerWithdrawn', 'touched', touchedId('B', importer), {
          withdrawn: true,
          withdrawnWhy: 'their mailbox was on another server',
        }),
      ),
    make(series: Series = notice): MadeReport {
      const made = makeReport(desk.state, series, {
        madeAt: at('10:00'),
        madeBy: 'Night desk',
        drill: false,
        listReference: '0123456789ABCDEF',
        sha256: hashOf,
      })
      const patch: Patch = [
        ['incident', series.incident],
        ['report', series.report],
        ['number', made.number],
        ['sha256', hashOf(made.text)],
        ['includes', made.includes.join(' ')],
        ['breach', series.breach ?? null],
      ]
      desk.record({ action: 'report.made', kind: 'reportVersion', id: `v${desk.state.version}`, patch })
      versions.push(made)
      return made
    },
  }
}
