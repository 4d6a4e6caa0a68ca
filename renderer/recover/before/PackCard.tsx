import { evidencePackRows } from '../../../shared/domain/recover/reconnection'
import { KeptFileButton } from '../../respond/leave/KeptFileButton'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { useSay } from '../../ui/Status'
import { momentWords } from '../../words/times'
import { printKept } from './keepReport'

const read = ({ state }: Desk, incident: string) => evidencePackRows(state, incident)

/** Each version as it was printed: the same paper once more, or a copy of it. */
export function PackCard({ incident }: { incident: string }) {
  const desk = useDeskHandle()
  const say = useSay()
  const packs = useMade(['evidencePack'], read, incident)
  return (
    <Card title="Printed evidence">
      {packs.length === 0 && <p className="muted">None is printed yet.</p>}
      <ul className="before-asked">
        {packs.map(({ id, fields }) => (
          <li key={id}>
            <div className="small">
              <p>
                <strong>Version {fields.number}</strong>, {fields.at === undefined ? '' : momentWords(fields.at)}
                {fields.signedBy === undefined ? '' : `, for ${fields.signedBy}`}
              </p>
              <p className="mono muted before-hash">{fields.sha256}</p>
              {fields.document !== undefined && <KeptFileButton id={fields.document} what="Evidence of remediation" />}
            </div>
            {fields.document !== undefined && (
              <Button
                aria-label={`Print version ${fields.number ?? 1} again`}
                onClick={() => void printKept(desk, fields.document ?? '').then((words) => say(words))}
              >
                Print again
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
