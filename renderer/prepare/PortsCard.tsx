import { useState } from 'react'
import { portName } from '../../shared/knowledge/ports'
import { entitiesOf, isRemoved, textOf, type Entity } from '../../shared/journal/state'
import { useDesk } from '../store/hooks'
import type { Desk } from '../store/types'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { DataTable } from '../ui/DataTable'
import { Dialog } from '../ui/Dialog'
import { sameEntities } from '../ui/sameEntities'
import { KeyedForm } from './KeyedForm'
import { portFields } from './peopleFields'

/** How paper arrives at each port (practice 8). What nobody knows stays blank and is asked in peace time. */
export function PortsCard() {
  const [open, setOpen] = useState<{ id: string | undefined } | null>(null)
  const ports = useDesk(portsOf, sameEntities)
  const close = () => setOpen(null)
  return (
    <Card title="Ports" aside={<Button onClick={() => setOpen({ id: undefined })}>Add a port</Button>}>
      <DataTable
        caption="Port profiles"
        rows={ports}
        keyOf={(port) => port.id}
        empty="No port has a profile: copies and hours are then asked at the counter."
        columns={[
          {
            id: 'port',
            head: 'Port',
            cell: (port) => (
              <Button look="quiet" className="button--cell" onClick={() => setOpen({ id: port.id })}>
                {textOf(port, 'port')} {portName(textOf(port, 'port')) ?? ''}
              </Button>
            ),
          },
          { id: 'how', head: 'How paper arrives', cell: (port) => textOf(port, 'howPaperArrives') || 'not known' },
        ]}
      />
      <Dialog
        open={open !== null}
        title="A port"
        about="Leave blank what nobody knows, and ask while the telephones are quiet."
        onClose={close}
        wide
      >
        {open !== null && (
          <KeyedForm
            action="portProfile.keyed"
            kind="portProfile"
            id={open.id}
            fields={portFields}
            needed={['port', 'The port has four digits.']}
            onDone={close}
            onCancel={close}
          />
        )}
      </Dialog>
    </Card>
  )
}

const portsOf = (desk: Desk): Entity[] =>
  [...entitiesOf(desk.state, 'portProfile').values()].filter((port) => !isRemoved(port))
