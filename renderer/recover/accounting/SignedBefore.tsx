import { fieldsOf } from '../../../shared/domain/entryFile'
import { entitiesOf } from '../../../shared/journal/state'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { Tag } from '../../ui/Tag'
import { momentWords } from '../../words/times'

const signedOf = ({ state }: Desk) =>
  [...entitiesOf(state, 'accountingReport').values()]
    .map((entity) => ({ id: entity.id, fields: fieldsOf('accountingReport', entity) }))
    .sort((a, b) => (b.fields.number ?? 0) - (a.fields.number ?? 0))

/** The accountings that were printed and signed, the last first; the bytes of each are kept. */
export function SignedBefore() {
  const signed = useMade(['accountingReport'], signedOf)
  if (signed.length === 0) return null
  return (
    <Card title="Signed before">
      <DataTable
        caption="Accountings signed before"
        rows={signed}
        keyOf={({ id }) => id}
        empty=""
        columns={[
          { id: 'number', head: 'No.', cell: ({ fields }) => fields.number },
          { id: 'at', head: 'Printed', cell: ({ fields }) => (fields.at === undefined ? '' : momentWords(fields.at)) },
          {
            id: 'verdict',
            head: 'Verdict',
            cell: ({ fields }) =>
              fields.verdict === 'green' ? (
                <Tag tone="good">green</Tag>
              ) : (
                <Tag tone="stop">{fields.open ?? 0} open</Tag>
              ),
          },
          { id: 'signed', head: 'Signed by', cell: ({ fields }) => fields.signedBy },
          {
            id: 'hash',
            head: 'SHA-256 of the paper',
            cell: ({ fields }) => <span className="mono small">{(fields.sha256 ?? '').slice(0, 16)}</span>,
          },
        ]}
      />
    </Card>
  )
}
