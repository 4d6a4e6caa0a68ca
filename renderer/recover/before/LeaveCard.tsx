import { useState } from 'react'
import {
  leaveState,
  reconnectionOffices,
  reconnectionRows,
  type LeaveState,
  type ReconnectionRow,
} from '../../../shared/domain/recover/reconnection'
import { KeptFileButton } from '../../respond/leave/KeptFileButton'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Tag, type Tone } from '../../ui/Tag'
import { momentWords } from '../../words/times'
import { LeaveAnswerDialog } from './LeaveAnswerDialog'
import { LeaveAskedDialog } from './LeaveAskedDialog'

const read = ({ state }: Desk, incident: string) => reconnectionRows(state, incident)
const tags: Readonly<Record<LeaveState, { tone: Tone; words: string }>> = {
  notAsked: { tone: 'stop', words: 'not asked for' },
  requested: { tone: 'later', words: 'asked for' },
  granted: { tone: 'good', words: 'granted' },
  refused: { tone: 'stop', words: 'refused' },
}

/** Who was asked for leave to reconnect, and what was answered. */
export function LeaveCard({ incident }: { incident: string }) {
  const rows = useMade(['reconnection'], read, incident)
  const [asked, setAsked] = useState<{ what: 'asked' } | { what: 'answer'; row: ReconnectionRow }>()
  const { tone, words } = tags[leaveState(rows)]
  return (
    <Card title="Leave to reconnect" aside={<Tag tone={tone}>{words}</Tag>}>
      <div className="stack stack--tight">
        <ul className="before-asked">
          {rows.map((row) => (
            <li key={row.id}>
              <Asked row={row} />
              <Button
                aria-label={`Key the answer of ${row.fields.askedOf ?? 'CBP'}`}
                onClick={() => setAsked({ what: 'answer', row })}
              >
                {row.fields.state === 'requested' ? 'Answer' : 'Change'}
              </Button>
            </li>
          ))}
        </ul>
        <div className="row">
          <Button onClick={() => setAsked({ what: 'asked' })}>Key who was asked</Button>
        </div>
      </div>
      {asked?.what === 'asked' && <LeaveAskedDialog incident={incident} onClose={() => setAsked(undefined)} />}
      {asked?.what === 'answer' && <LeaveAnswerDialog row={asked.row} onClose={() => setAsked(undefined)} />}
    </Card>
  )
}

function Asked({ row: { fields } }: { row: ReconnectionRow }) {
  const office = fields.askedAs === undefined ? 'CBP' : reconnectionOffices[fields.askedAs]
  const asked = [fields.askedOf, fields.askedAt === undefined ? '' : momentWords(fields.askedAt), fields.askedHow]
  const answered = [fields.answeredBy, fields.answeredAt === undefined ? '' : momentWords(fields.answeredAt)]
  return (
    <div className="small">
      <p>
        <strong>{office}</strong>
        {fields.state !== undefined && fields.state !== 'requested' && <span>: {fields.state}</span>}
        {fields.reference !== undefined && <span className="mono"> {fields.reference}</span>}
      </p>
      <p className="muted">{asked.filter(Boolean).join(', ')}</p>
      {fields.packSha256 !== undefined && <p className="muted mono">evidence {fields.packSha256.slice(0, 10)}</p>}
      {fields.state !== 'requested' && <p className="muted">Answered: {answered.filter(Boolean).join(', ')}</p>}
      {fields.conditions !== undefined && <p className="pre">{fields.conditions}</p>}
      {fields.document !== undefined && (
        <KeptFileButton id={fields.document} what="Written leave of CBP to reconnect" />
      )}
    </div>
  )
}
