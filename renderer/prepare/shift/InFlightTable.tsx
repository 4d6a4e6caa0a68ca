import type { InFlightRow } from '../../../shared/domain/inFlight'
import { go } from '../../frame/routes'
import { Button } from '../../ui/Button'
import { DataTable } from '../../ui/DataTable'
import { ToneMark } from '../../ui/Tag'
import { freshnessTone, hoursOldWords, inFlightStateWords } from '../../words/inFlight'
import { dayWords } from '../../words/times'
import { RemoveFromList } from './RemoveFromList'

export function InFlightTable({ rows, none }: { rows: readonly InFlightRow[]; none: boolean }) {
  return (
    <DataTable
      caption="Entries in flight"
      rows={rows}
      keyOf={(row) => row.id}
      empty={
        none
          ? 'Nothing is on the list. Import it from the main system at the end of each shift, or add an entry by hand.'
          : 'No entry has that.'
      }
      columns={[
        {
          id: 'number',
          head: 'Entry number',
          cell: ({ id, fields }) => (
            <Button look="quiet" className="button--cell" onClick={() => go({ at: 'prepare', page: 'inFlight', id })}>
              <span className="mono nowrap">{fields.entryNumber ?? 'no number yet'}</span>
            </Button>
          ),
        },
        { id: 'client', head: 'Client', cell: ({ fields }) => fields.importerName ?? fields.importer ?? '' },
        { id: 'bill', head: 'Bill', cell: ({ fields }) => <span className="mono nowrap">{fields.bill}</span> },
        { id: 'port', head: 'Port', cell: ({ fields }) => <span className="mono">{fields.portOfEntry}</span> },
        {
          id: 'arrival',
          head: 'Arrival',
          cell: ({ fields }) => (
            <span className="nowrap">{fields.arrivalDay === undefined ? '' : dayWords(fields.arrivalDay)}</span>
          ),
        },
        {
          id: 'state',
          head: 'How far it was',
          cell: ({ fields, state }) => (
            <>
              {inFlightStateWords[state]}
              {fields.stateAsGiven !== undefined && <div className="small muted">“{fields.stateAsGiven}”</div>}
            </>
          ),
        },
        {
          id: 'age',
          head: 'So since',
          cell: ({ hours, freshness }) => (
            <span className="small nowrap">
              <ToneMark tone={freshnessTone[freshness]} spoken="" /> {hoursOldWords(hours)}
            </span>
          ),
        },
        {
          id: 'do',
          head: 'Done',
          cell: ({ id, fields }) => (
            <RemoveFromList kind="inFlight" id={id} called={fields.entryNumber ?? fields.bill ?? 'The entry'} />
          ),
        },
      ]}
    />
  )
}
