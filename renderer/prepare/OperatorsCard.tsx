import { useState } from 'react'
import { entitiesOf, isRemoved, textOf, type Entity } from '../../shared/journal/state'
import { useDesk, useDeskHandle } from '../store/hooks'
import type { Desk } from '../store/types'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { DataTable } from '../ui/DataTable'
import { Dialog } from '../ui/Dialog'
import { sameEntities } from '../ui/sameEntities'
import { KeyedForm } from './KeyedForm'
import { AddOperator, ChangePassphrase } from './OperatorDialogs'
import { operatorFields } from './peopleFields'

/** Who unlocks this desk. Each has a key slot of their own; roles are kept by the window, not by the keys. */
export function OperatorsCard() {
  const [open, setOpen] = useState<'add' | 'change' | { edit: string } | null>(null)
  const operators = useDesk(operatorsOf, sameEntities)
  const mine = useDeskHandle().operator
  return (
    <Card
      title="Who unlocks this desk"
      aside={
        <span className="row nowrap">
          <Button onClick={() => setOpen('change')}>New passphrase</Button>
          <Button onClick={() => setOpen('add')}>Add</Button>
        </span>
      }
    >
      <DataTable
        caption="Operators"
        rows={operators}
        keyOf={(operator) => operator.id}
        empty="No operator is recorded."
        columns={[
          {
            id: 'name',
            head: 'Name',
            cell: (operator) => (
              <>
                <Button look="quiet" className="button--cell" onClick={() => setOpen({ edit: operator.id })}>
                  {textOf(operator, 'name')}
                </Button>
                {operator.id === mine ? ' (you)' : ''}
              </>
            ),
          },
          {
            id: 'initials',
            head: 'Initials on paper',
            cell: (operator) => textOf(operator, 'initials') || 'from the name',
          },
        ]}
      />
      {open !== null && typeof open === 'object' && (
        <Dialog open title="Operator" onClose={() => setOpen(null)}>
          <KeyedForm
            action="operator.keyed"
            kind="operator"
            id={open.edit}
            fields={operatorFields}
            needed={['name', 'Every item of the log carries a name.']}
            onDone={() => setOpen(null)}
            onCancel={() => setOpen(null)}
          />
        </Dialog>
      )}
      {open === 'add' && <AddOperator onClose={() => setOpen(null)} />}
      {open === 'change' && <ChangePassphrase operators={operators} onClose={() => setOpen(null)} />}
    </Card>
  )
}

const operatorsOf = (desk: Desk): Entity[] =>
  [...entitiesOf(desk.state, 'operator').values()].filter((operator) => !isRemoved(operator))
