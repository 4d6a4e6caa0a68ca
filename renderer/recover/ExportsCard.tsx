import { bundleExports, type BundleExport } from '../../shared/exchange/bundle/exports'
import { useMade } from '../store/hooks'
import type { Desk } from '../store/types'
import { Card } from '../ui/Card'
import { DataTable } from '../ui/DataTable'
import { momentWords } from '../words/times'
import { sizeWords } from './exportWords'

const exportsOf = ({ state }: Desk) => bundleExports(state)

/** Every bundle that was written: what the office must have, in its order. */
export function ExportsCard() {
  const list = useMade(['bundleExport'], exportsOf)
  const nameOf = (id: string | undefined) => list.find((one) => one.id === id)?.fields.at
  const what = ({ fields }: BundleExport) => {
    if (fields.sort !== 'increment') return 'everything'
    const since = nameOf(fields.since)
    return since === undefined ? 'what was new' : `new since ${momentWords(since)}`
  }
  return (
    <Card title="Bundles written">
      <DataTable
        caption="Bundles that were written, the last one first"
        columns={[
          {
            id: 'when',
            head: 'When',
            cell: (row) => (
              <>
                {momentWords(row.fields.at ?? '')}
                <p className="small muted">{row.fields.by}</p>
              </>
            ),
          },
          {
            id: 'what',
            head: 'What',
            cell: (row) => (
              <>
                {what(row)}
                <p className="small muted">
                  {row.fields.sealedFor === 'office' ? 'opened by the office’s key' : 'opened by six words'}
                </p>
              </>
            ),
          },
          {
            id: 'size',
            head: 'Size',
            number: true,
            cell: (row) => <span className="recover__size">{sizeWords(row.fields.bytes ?? 0)}</span>,
          },
          {
            id: 'sha',
            head: 'SHA-256',
            cell: (row) => <span className="mono small">{(row.fields.sha256 ?? '').slice(0, 12)}</span>,
          },
        ]}
        rows={list}
        keyOf={(row) => row.id}
        empty="None yet. Each one stands here, so that the office can be asked for the one it lacks."
      />
    </Card>
  )
}
