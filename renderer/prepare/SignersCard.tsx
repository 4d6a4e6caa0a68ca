import { useState } from 'react'
import { entitiesOf, entityOf, isRemoved, textOf, type Entity } from '../../shared/journal/state'
import { useDesk } from '../store/hooks'
import type { Desk } from '../store/types'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { DataTable } from '../ui/DataTable'
import { Dialog } from '../ui/Dialog'
import { RecordForm } from '../ui/RecordForm'
import { sameEntities } from '../ui/sameEntities'
import { useRecord } from '../ui/useRecord'
import { KeyedForm } from './KeyedForm'
import { signerFields } from './peopleFields'

type Open = { do: 'key'; id: string | undefined } | { do: 'withdraw'; id: string }

/** Who may sign letters and forms, in ink. Who signs no more is withdrawn: what they signed keeps their name. */
export function SignersCard() {
  const [open, setOpen] = useState<Open | null>(null)
  const signers = useDesk(signersOf, sameEntities)
  const close = () => setOpen(null)
  return (
    <Card title="Who signs" aside={<Button onClick={() => setOpen({ do: 'key', id: undefined })}>Add a signer</Button>}>
      <DataTable
        caption="Signers"
        rows={signers}
        keyOf={(signer) => signer.id}
        empty="Nobody may sign yet: letters then carry a blank for the name."
        columns={[
          {
            id: 'name',
            head: 'Name',
            cell: (signer) => (
              <Button look="quiet" className="button--cell" onClick={() => setOpen({ do: 'key', id: signer.id })}>
                {textOf(signer, 'name')}
              </Button>
            ),
          },
          { id: 'title', head: 'Title', cell: (signer) => textOf(signer, 'title') },
          {
            id: 'licence',
            head: 'Licence',
            cell: (signer) => <span className="mono nowrap">{textOf(signer, 'licenceNumber')}</span>,
          },
          {
            id: 'phone',
            head: 'Telephone',
            cell: (signer) => <span className="mono nowrap">{textOf(signer, 'phone')}</span>,
          },
          {
            id: 'do',
            head: '',
            cell: (signer) => (
              <Button
                look="quiet"
                onClick={() => setOpen({ do: 'withdraw', id: signer.id })}
                aria-label={`Withdraw ${textOf(signer, 'name')}`}
              >
                Withdraw
              </Button>
            ),
          },
        ]}
      />
      <Dialog open={open?.do === 'key'} title="Signer" onClose={close} wide>
        {open?.do === 'key' && (
          <KeyedForm
            action="signer.keyed"
            kind="signer"
            id={open.id}
            fields={signerFields}
            needed={['name', 'A signer has a name.']}
            onDone={close}
            onCancel={close}
          />
        )}
      </Dialog>
      {open?.do === 'withdraw' && <WithdrawSigner id={open.id} onClose={close} />}
    </Card>
  )
}

function WithdrawSigner({ id, onClose }: { id: string; onClose: () => void }) {
  const name = useDesk((desk) => textOf(entityOf(desk.state, 'signer', id), 'name'))
  const { busy, refusal, record } = useRecord()
  const withdraw = async () => {
    if (await record({ action: 'signer.removed', kind: 'signer', id, patch: [['removed', true]] })) onClose()
  }
  return (
    <Dialog
      open
      title={`${name} signs no more?`}
      about="The name is not offered any more. Packets that were printed keep it; entries that name this signer need another one."
      onClose={onClose}
    >
      <RecordForm stop save="Withdraw" busy={busy} refusal={refusal} onCancel={onClose} onSave={withdraw}>
        {null}
      </RecordForm>
    </Dialog>
  )
}

const signersOf = (desk: Desk): Entity[] =>
  [...entitiesOf(desk.state, 'signer').values()].filter((signer) => !isRemoved(signer))
