import { useState } from 'react'
import { entitiesOf, entityOf, isRemoved, textOf, type Entity } from '../../shared/journal/state'
import { useDesk } from '../store/hooks'
import type { Desk } from '../store/types'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { DataTable } from '../ui/DataTable'
import { Dialog } from '../ui/Dialog'
import { Screen } from '../ui/Screen'
import { sameEntities } from '../ui/sameEntities'
import '../ui/factList.css'
import { addressWords } from '../words/address'
import { KeyedForm } from './KeyedForm'
import { firmFields, signerFields } from './peopleFields'
import { OperatorsCard } from './OperatorsCard'
import { PortsCard } from './PortsCard'

/** What the firm is, who may sign, and who unlocks this desk. */
export function PeoplePage() {
  const [open, setOpen] = useState<{ kind: 'firm' | 'signer'; id: string | undefined } | null>(null)
  const firm = useDesk((desk) => entityOf(desk.state, 'firm', 'firm'))
  const signers = useDesk(signersOf, sameEntities)
  const close = () => setOpen(null)
  return (
    <Screen title="Firm and people" about="what stands on letters, who signs, who unlocks">
      <div className="two">
        <div className="stack">
          <Card title="Firm" aside={<Button onClick={() => setOpen({ kind: 'firm', id: 'firm' })}>Change</Button>}>
            <dl className="fact-list">
              {firmFields.map(({ field, label, sort }) => (
                <div key={field}>
                  <dt>{label}</dt>
                  <dd className={sort === 'code' ? 'mono' : undefined}>
                    {(sort === 'address' ? addressWords(textOf(firm, field)) : textOf(firm, field)) ||
                      'not keyed: prints as a blank'}
                  </dd>
                </div>
              ))}
            </dl>
          </Card>
          <PortsCard />
        </div>
        <div className="stack">
          <OperatorsCard />
          <Card
            title="Who signs"
            aside={<Button onClick={() => setOpen({ kind: 'signer', id: undefined })}>Add a signer</Button>}
          >
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
                    <Button
                      look="quiet"
                      className="button--cell"
                      onClick={() => setOpen({ kind: 'signer', id: signer.id })}
                    >
                      {textOf(signer, 'name')}
                    </Button>
                  ),
                },
                { id: 'title', head: 'Title', cell: (signer) => textOf(signer, 'title') },
                {
                  id: 'phone',
                  head: 'Telephone',
                  cell: (signer) => <span className="mono nowrap">{textOf(signer, 'phone')}</span>,
                },
              ]}
            />
          </Card>
        </div>
      </div>
      <Dialog open={open !== null} title={open?.kind === 'firm' ? 'The firm' : 'Signer'} onClose={close} wide>
        {open?.kind === 'firm' && (
          <KeyedForm
            action="firm.keyed"
            kind="firm"
            id="firm"
            fields={firmFields}
            needed={['name', 'The firm has a name.']}
            onDone={close}
            onCancel={close}
          />
        )}
        {open?.kind === 'signer' && (
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
    </Screen>
  )
}

const signersOf = (desk: Desk): Entity[] =>
  [...entitiesOf(desk.state, 'signer').values()].filter((signer) => !isRemoved(signer))
