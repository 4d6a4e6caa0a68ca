import { useState } from 'react'
import { daySaid } from '../../../shared/domain/deadlines/words'
import { statementsOf, type StatementRow } from '../../../shared/domain/respond/moneyStatements'
import { entityOf, textOf } from '../../../shared/journal/state'
import { useNow } from '../../frame/useNow'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { Tag } from '../../ui/Tag'
import { dayOf } from '../../words/times'
import { MoneyFrame } from './MoneyFrame'
import { centsWords } from './moneyWords'
import { StatementDialog } from './StatementDialog'

const listed = ({ state }: Desk): { row: StatementRow; name: string }[] =>
  statementsOf(state).map((row) => ({
    row,
    name: textOf(entityOf(state, 'importer', row.fields.importer ?? ''), 'name'),
  }))

/** Statements that were preliminary at the cut: each has an owner until it is paid. */
export function StatementsPart() {
  const rows = useMade(['statement', 'importer'], listed)
  const today = dayOf(useNow(60_000))
  const [keying, key] = useState<string>()
  const orphans = rows.filter(({ row }) => row.isOrphan).length
  return (
    <MoneyFrame
      part="~statements"
      className="money"
      about={orphans === 0 ? undefined : `${orphans} without an owner`}
      actions={
        <Button look="primary" onClick={() => key('new')}>
          Add a statement
        </Button>
      }
    >
      <p>
        What was preliminary when the systems went down is still due. From a printout, the client, or the client
        representative: key each, and give it an owner.
      </p>
      <Card title="Statements at the cut">
        <DataTable
          caption="Statements at the cut"
          rows={rows}
          keyOf={({ row }) => row.id}
          empty="None is keyed. Ask the client representative for a list of those that were preliminary."
          columns={[
            { id: 'number', head: 'Statement', cell: ({ row }) => <span className="mono">{row.fields.number}</span> },
            { id: 'of', head: 'Importer', cell: ({ name }) => name },
            {
              id: 'due',
              head: 'Due',
              cell: ({ row: { fields } }) => (
                <span className="nowrap">
                  {fields.dueDay === undefined ? <span className="muted">not known</span> : daySaid(fields.dueDay)}{' '}
                  {fields.state !== 'paid' && fields.dueDay !== undefined && fields.dueDay < today && (
                    <Tag tone="stop">late</Tag>
                  )}
                </span>
              ),
            },
            { id: 'amount', head: 'Amount', number: true, cell: ({ row }) => centsWords(row.fields.amount) },
            { id: 'state', head: 'State', cell: ({ row }) => <State row={row} /> },
            {
              id: 'owner',
              head: 'Owner',
              cell: ({ row }) => (row.isOrphan ? <Tag tone="stop">nobody</Tag> : (row.fields.owner ?? '')),
            },
            {
              id: 'do',
              head: '',
              cell: ({ row }) => (
                <Button aria-label={`Change statement ${row.fields.number ?? ''}`} onClick={() => key(row.id)}>
                  Change
                </Button>
              ),
            },
          ]}
        />
      </Card>
      {keying !== undefined && (
        <StatementDialog key={keying} id={keying === 'new' ? undefined : keying} onClose={() => key(undefined)} />
      )}
    </MoneyFrame>
  )
}

function State({ row: { fields } }: { row: StatementRow }) {
  switch (fields.state) {
    case 'paid':
      return <Tag tone="good">paid</Tag>
    case 'final':
      return <Tag tone="note">final</Tag>
    case 'preliminary':
    case undefined:
      return <Tag tone="later">preliminary</Tag>
  }
}
