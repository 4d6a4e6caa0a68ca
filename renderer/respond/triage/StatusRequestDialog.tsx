import { useState } from 'react'
import type { TriageRow } from '../../../shared/domain/respond/triage'
import { askedAt, portsToAsk } from '../../../shared/domain/respond/triageRequests'
import type { AddressedTo } from '../../../shared/sheets/respond/statusRequest'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { CheckField, SelectField } from '../../ui/Field'
import { portWords } from './triageText'
import { useStatusRequest } from './useStatusRequest'

/** One numbered page a port: what does ACE have under these numbers? To the port, or to the client representative. */
export function StatusRequestDialog({ rows, onClose }: { rows: readonly TriageRow[]; onClose: () => void }) {
  const ports = portsToAsk(rows)
  const [port, setPort] = useState(ports.find(({ toAsk }) => toAsk > 0)?.port ?? ports[0]?.port ?? '')
  const [to, setTo] = useState<AddressedTo>('port')
  const [again, setAgain] = useState(false)
  const { busy, said, print } = useStatusRequest()
  const asked = askedAt(rows, port, again)
  return (
    <Dialog
      open
      title="Status request"
      about="For each port a page of its own, with boxes for the answers. Nothing is filed twice that was asked first."
      onClose={onClose}
    >
      <div className="stack">
        <SelectField
          id="request-to"
          label="To"
          value={to}
          onChange={({ target }) => setTo(target.value === 'port' ? 'port' : 'clientRepresentative')}
          options={[
            { value: 'port', label: 'the port' },
            { value: 'clientRepresentative', label: 'the client representative' },
          ]}
        />
        <SelectField
          id="request-port"
          label="Port"
          value={port}
          onChange={({ target }) => setPort(target.value)}
          options={ports.map((one) => ({
            value: one.port,
            label: `${portWords(one.port) || 'port not known'}: ${one.toAsk} of ${one.all} to ask`,
          }))}
        />
        <CheckField
          id="request-again"
          label="Ask again what was answered already"
          checked={again}
          onChange={({ target }) => setAgain(target.checked)}
        />
        <p>
          {asked.length === 0
            ? 'CBP has answered all of them there: nothing is left to ask.'
            : `${asked.length === 1 ? '1 entry' : `${asked.length} entries`} on the page.`}
        </p>
        {said !== undefined && <p role="status">{said}</p>}
        <div className="form-actions">
          <Button onClick={onClose}>Close</Button>
          <Button
            look="primary"
            disabled={busy || asked.length === 0}
            onClick={() => void print({ rows: asked, port, addressedTo: to })}
          >
            Print
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
