import type { EntryFile } from '../../shared/domain/entryFile'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { momentWords } from '../words/times'
import { revisionsOf } from './revisions'
import type { Printing } from './usePrinting'

/** What is on paper, out there: the newest first, each to be printed again exactly as it was. */
export function RevisionsCard({ file, printing }: { file: EntryFile; printing: Printing }) {
  const revisions = revisionsOf(file).toReversed()
  if (revisions.length === 0) return null
  return (
    <Card title="On paper">
      <ul className="packet-list">
        {revisions.map((one) => (
          <li key={one.id}>
            <span>
              Revision {one.revision}, {one.pages} pages, {one.printedAt === '' ? '' : momentWords(one.printedAt)}
              <span className="mono small muted"> {one.packetHash.slice(0, 8)}</span>
              {one.replaces !== undefined && <span className="small muted"> replaces {one.replaces}</span>}
            </span>
            <Button look="quiet" disabled={printing.busy} onClick={() => void printing.reprint(one)}>
              Reprint
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
