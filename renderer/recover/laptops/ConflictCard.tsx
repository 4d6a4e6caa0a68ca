import { useEffect, useRef, useState } from 'react'
import type { OpenConflict } from '../../../shared/journal/openConflicts'
import { stampDevice } from '../../../shared/journal/stamp'
import { entityOf, textOf, type Write } from '../../../shared/journal/state'
import { routeToHash } from '../../frame/routes'
import { useDeskHandle } from '../../store/hooks'
import { itemAt } from '../../store/itemAt'
import { Kbd } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { entityWords, fieldWords, laptopWords, valueWords } from '../../words/entities'
import { dayOf, dayWords, timeOf } from '../../words/times'

interface ConflictCardProps {
  conflict: OpenConflict
  /** the keys 1, 2 … act on this one */
  marked: boolean
  onChoose: (write: Write) => void
}

/** One field, each value with who keyed it, when, and on which laptop. */
export function ConflictCard({ conflict, marked, onChoose }: ConflictCardProps) {
  const { state } = useDeskHandle()
  const { entity, field, writes } = conflict
  const entry = entity.kind === 'entry' ? entity.id : textOf(entity, 'entry')
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (marked) card.current?.scrollIntoView({ block: 'nearest' })
  }, [marked])
  return (
    <div ref={card}>
      <Card
        title={`${entityWords(state, entity)} · ${fieldWords(entity.kind, field)}`}
        aside={entry === '' ? undefined : <a href={routeToHash({ at: 'entry', id: entry })}>Open the entry</a>}
      >
        <div className="settle__values">
          {writes.map((write, nth) => (
            <button
              key={`${write.at} ${write.seq}`}
              type="button"
              className="settle__value"
              onClick={() => onChoose(write)}
            >
              <strong>{valueWords(state, entity.kind, field, write.v)}</strong>
              <WhoKeyed write={write} />
              <span className="small muted">{nth === 0 ? 'shows and prints now, marked' : 'kept beside it'}</span>
              {marked && <Kbd>{String(nth + 1)}</Kbd>}
            </button>
          ))}
        </div>
      </Card>
    </div>
  )
}

function WhoKeyed({ write }: { write: Write }) {
  const desk = useDeskHandle()
  const device = stampDevice(write.at)
  const [who, setWho] = useState('')
  useEffect(() => {
    let stale = false
    void itemAt(desk, device, write.seq).then((item) => {
      if (stale || item === undefined) return
      const name = textOf(entityOf(desk.state, 'operator', item.operator), 'name') || 'somebody not named'
      setWho(`${name}, ${dayWords(dayOf(item.wall))} ${timeOf(item.wall)}`)
    })
    return () => {
      stale = true
    }
  }, [desk, device, write.seq])
  return (
    <span className="small">
      {who === '' ? '' : `${who}, `}
      on {laptopWords(desk.state, device)}
      {device === desk.device ? ', this laptop' : ''}
    </span>
  )
}
