import { useState } from 'react'
import type { InFlightList } from '../../../shared/domain/inFlight'
import { portName } from '../../../shared/knowledge/ports'
import { useReport } from '../../paper/useReport'
import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { SelectField } from '../../ui/Field'
import { dayOf } from '../../words/times'
import { askedOf, statusRequest } from './listReports'

/** One page for the port and the client representative: what is on file under these numbers? */
export function StatusRequest({ list, onClose }: { list: InFlightList; onClose: () => void }) {
  const desk = useDeskHandle()
  const ports = [...new Set(list.rows.map(({ fields }) => fields.portOfEntry ?? ''))].filter(Boolean).sort()
  const [port, setPort] = useState(ports.length === 1 ? (ports[0] ?? '') : '')
  const { busy, said, print, save } = useReport()
  const rows = askedOf(list, port)
  const named = port === '' ? '' : `${port} ${portName(port) ?? ''}`.trim()
  const report = () => statusRequest(rows, named)
  return (
    <Dialog
      open
      title="Ask for the status of entries"
      about="For the port and the client representative: what does ACE hold under these numbers? Nothing is filed twice that was asked first."
      onClose={onClose}
    >
      <div className="stack">
        <SelectField
          id="status-port"
          label="Port"
          value={port}
          onChange={(event) => setPort(event.target.value)}
          options={[
            { value: '', label: 'all ports' },
            ...ports.map((code) => ({ value: code, label: `${code} ${portName(code) ?? ''}` })),
          ]}
        />
        <p>
          {rows.length === 0
            ? 'No entry there is sent, accepted or not known: there is nothing to ask.'
            : `${rows.length === 1 ? '1 entry that was' : `${rows.length} entries that were`} sent, accepted or of unknown state.`}
        </p>
        {said !== undefined && <p role="status">{said}</p>}
        <div className="form-actions">
          <Button onClick={onClose}>Close</Button>
          <Button
            disabled={busy || rows.length === 0}
            onClick={() => void save(report, `Status request ${port} ${dayOf(desk.now())}`.replace('  ', ' '))}
          >
            Save PDF
          </Button>
          <Button look="primary" disabled={busy || rows.length === 0} onClick={() => void print(report)}>
            Print
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
