import { useMemo } from 'react'
import { beforeLine, detailsOf, type Line } from '../../../shared/log/lines'
import type { LogTime } from '../../../shared/log/times'
import { isForCounsel, laptopOf, recordedBy } from '../../../shared/log/view'
import { useDeskHandle } from '../../store/hooks'
import { Button, Kbd } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Tag } from '../../ui/Tag'

export interface LineCardProps {
  line: Line
  /** all of the journal: what stood before is looked for in them */
  lines: readonly Line[]
  corrections: readonly Line[]
  onGo: (id: string) => void
  onCorrect: () => void
  onCounsel: (counsel: boolean) => void
}

/** More would not be read: the whole is in the table and the JSON. */
const MOST_DETAILS = 60

/** One line, opened: its times, all it changed with what stood there before, its files, what corrects it. */
export function LineCard({ line, lines, corrections, onGo, onCorrect, onCounsel }: LineCardProps) {
  const { state } = useDeskHandle()
  const counsel = isForCounsel(state, line)
  const details = useMemo(
    () => detailsOf(line, { state, before: beforeLine(lines, lines.indexOf(line), line.changes) }),
    [line, lines, state],
  )
  return (
    <Card
      title={line.clock === true ? 'Follows from the clock' : `${laptopOf(state, line.device)} · ${line.sequence}`}
      aside={counsel && <Tag tone="note">kept apart for counsel</Tag>}
      className="log-card"
    >
      <p className="log-card__what">{line.sentence}</p>
      <dl className="fact-list">
        {line.happened !== undefined && <Time name="Happened" time={line.happened} />}
        <Time name="Recorded" time={line.recorded} />
        {line.clock !== true && <Fact name="By">{recordedBy(state, line)}</Fact>}
        {line.corrects !== undefined && (
          <Fact name="Corrects">
            <Jump id={line.corrects} lines={lines} onGo={onGo} />
          </Fact>
        )}
        {corrections.length > 0 && (
          <Fact name="Corrected by">
            {corrections.map(({ id }) => (
              <Jump key={id} id={id} lines={lines} onGo={onGo} />
            ))}
          </Fact>
        )}
        {line.files.map(({ id, name, sha256 }) => (
          <Fact key={id} name="File">
            {name}
            <br />
            <span className="mono small log-hash">SHA-256 {sha256}</span>
          </Fact>
        ))}
      </dl>
      {line.clock !== true && (
        <div className="log-card__do">
          <Button onClick={onCorrect}>
            Correct <Kbd>C</Kbd>
          </Button>
          <Button onClick={() => onCounsel(!counsel)}>
            {counsel ? 'No longer for counsel' : 'Keep for counsel'} <Kbd>K</Kbd>
          </Button>
        </div>
      )}
      {details.length > 0 && (
        <details className="log-details" open={details.length > 1}>
          <summary>{details.length === 1 ? 'As recorded' : `All ${details.length} changes of this item`}</summary>
          <ul>
            {details.slice(0, MOST_DETAILS).map(({ sentence, fields }, nth) => (
              <li key={nth}>
                {details.length > 1 && <p>{sentence}</p>}
                {fields.map((field) => (
                  <p key={field} className="small muted">
                    {field}
                  </p>
                ))}
              </li>
            ))}
          </ul>
          {details.length > MOST_DETAILS && (
            <p className="small muted">{details.length - MOST_DETAILS} more stand in the table and the JSON.</p>
          )}
        </details>
      )}
    </Card>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Time({ name, time }: { name: string; time: LogTime }) {
  return (
    <Fact name={name}>
      {time.local}
      <br />
      <span className="small muted">
        {time.offset} {time.zone}
        <br />
        {time.utc.replace('T', ' ').replace('Z', ' UTC')}
      </span>
    </Fact>
  )
}

function Jump({ id, lines, onGo }: { id: string; lines: readonly Line[]; onGo: (id: string) => void }) {
  const { state } = useDeskHandle()
  const line = lines.find((one) => one.id === id)
  if (line === undefined) return <span>{id}, which is not in this journal yet</span>
  return (
    <button type="button" className="log-jump" onClick={() => onGo(id)}>
      {laptopOf(state, line.device)} · {line.sequence}, {line.recorded.local}
    </button>
  )
}
