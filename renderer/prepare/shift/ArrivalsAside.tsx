import { useState } from 'react'
import type { ArrivalAside } from '../../../shared/domain/arrivals'
import { entityOf, textOf } from '../../../shared/journal/state'
import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { cleanLine } from '../../ui/boxes'
import { DataTable } from '../../ui/DataTable'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { Tag } from '../../ui/Tag'
import { useRecord } from '../../ui/useRecord'
import { useSay } from '../../ui/Status'

/** Rows that are on record and not worked: cancelled bills with why, and rows that repeat another. */
export function ArrivalsAside({ rows }: { rows: readonly ArrivalAside[] }) {
  const desk = useDeskHandle()
  const say = useSay()
  const { busy, record } = useRecord()
  const expectAgain = async (id: string, called: string) => {
    if (
      await record({
        action: 'arrival.cancelled',
        kind: 'arrival',
        id,
        patch: [
          ['cancelled', false],
          ['cancelledWhy', null],
        ],
      })
    )
      say(`${called} is expected again.`, 'good')
  }
  const nameOf = (id: string) => textOf(entityOf(desk.state, 'arrival', id), 'bill') || 'another row'
  return (
    <DataTable
      caption="Cancelled and repeated"
      rows={rows.slice(0, 300)}
      keyOf={(row) => row.id}
      empty="Nothing was cancelled, and no row repeats another."
      columns={[
        { id: 'bill', head: 'Bill', cell: ({ fields }) => <span className="mono nowrap">{fields.bill}</span> },
        {
          id: 'container',
          head: 'Container',
          cell: ({ fields }) => <span className="mono nowrap">{fields.container}</span>,
        },
        { id: 'client', head: 'Client', cell: ({ fields }) => fields.importerName },
        {
          id: 'why',
          head: 'Why it is not worked',
          cell: ({ why, repeats, fields }) =>
            why === 'repeats' ? (
              <Tag tone="note">{`repeats ${nameOf(repeats)}`}</Tag>
            ) : (
              <Tag tone="later">{`cancelled${fields.cancelledWhy === undefined ? '' : `: ${fields.cancelledWhy}`}`}</Tag>
            ),
        },
        {
          id: 'do',
          head: '',
          cell: ({ id, why, fields }) =>
            why === 'cancelled' && (
              <Button disabled={busy} onClick={() => void expectAgain(id, fields.bill ?? 'The arrival')}>
                Expected again
              </Button>
            ),
        },
      ]}
    />
  )
}

/** A cancelled bill stays on record with why, and is not worked any more. */
export function CancelArrival({ id, called }: { id: string; called: string }) {
  const say = useSay()
  const { busy, refusal, record } = useRecord()
  const [open, setOpen] = useState(false)
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (cleanLine(why) === '') return
    const saved = await record({
      action: 'arrival.cancelled',
      kind: 'arrival',
      id,
      patch: [
        ['cancelled', true],
        ['cancelledWhy', cleanLine(why)],
      ],
    })
    if (!saved) return
    setOpen(false)
    say(`${called} is cancelled: on record, off the queue.`, 'good')
  }
  return (
    <>
      <Button onClick={() => setOpen(true)} aria-label={`Cancel ${called}`}>
        Cancelled
      </Button>
      <Dialog open={open} title={`${called} was cancelled`} onClose={() => setOpen(false)}>
        <RecordForm save="It was cancelled" busy={busy} refusal={refusal} onCancel={() => setOpen(false)} onSave={save}>
          <TextField
            id="cancel-why"
            label="Who said so, and why"
            value={why}
            error={tried && cleanLine(why) === '' ? 'Say who cancelled it.' : undefined}
            onChange={(event) => setWhy(event.target.value)}
          />
        </RecordForm>
      </Dialog>
    </>
  )
}
