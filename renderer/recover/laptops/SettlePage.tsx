import { useState } from 'react'
import { keyOf, settling, type OpenConflict } from '../../../shared/journal/openConflicts'
import type { Write } from '../../../shared/journal/state'
import { useDesk, useDeskHandle } from '../../store/hooks'
import { Kbd } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Screen } from '../../ui/Screen'
import { useSay } from '../../ui/Status'
import { useHotkeys } from '../../ui/useHotkeys'
import { useRecord } from '../../ui/useRecord'
import { entityWords, fieldWords, valueWords } from '../../words/entities'
import { ConflictCard } from './ConflictCard'
import { conflictsToSettle } from './conflictsToSettle'
import './laptops.css'

const SHOWN = 25

/** Values that two laptops keyed without having seen each other's: a person says which is right. */
export function SettlePage() {
  const desk = useDeskHandle()
  const conflicts = useDesk((open) => conflictsToSettle(open.state))
  const { busy, refusal, record } = useRecord()
  const [at, setAt] = useState(0)
  const say = useSay()
  const here = Math.min(at, conflicts.length - 1)

  const settle = async (conflict: OpenConflict, chosen: Write | undefined) => {
    if (chosen === undefined || busy) return
    const { entity, field } = conflict
    if (!(await record(settling(conflict, chosen, desk.randomId())))) return
    say(
      `${entityWords(desk.state, entity)}, ${fieldWords(entity.kind, field)}: ${valueWords(desk.state, entity.kind, field, chosen.v)}.`,
      'good',
    )
  }
  const nth = (index: number) => () => {
    const conflict = conflicts[here]
    if (conflict !== undefined) void settle(conflict, conflict.writes[index])
  }
  useHotkeys({
    1: nth(0),
    2: nth(1),
    3: nth(2),
    4: nth(3),
    ArrowDown: () => setAt(Math.min(conflicts.length - 1, here + 1)),
    ArrowUp: () => setAt(Math.max(0, here - 1)),
  })

  return (
    <Screen
      title="Values to settle"
      about={
        conflicts.length === 0
          ? 'none'
          : `${conflicts.length}: until one is settled, the later value shows and prints, marked tentative`
      }
    >
      {conflicts.length === 0 ? (
        <Card>
          <p>
            No value stands open. When two laptops key different values without having seen each other’s, it is listed
            here.
          </p>
        </Card>
      ) : (
        <p className="small muted">
          <Kbd>1</Kbd> <Kbd>2</Kbd> keep that value of the marked one, <Kbd>↑</Kbd> <Kbd>↓</Kbd> go to another.
        </p>
      )}
      {refusal !== undefined && (
        <p role="alert" className="field__error">
          {refusal}
        </p>
      )}
      <div className="settle">
        {conflicts.slice(0, SHOWN).map((conflict, index) => (
          <ConflictCard
            key={keyOf(conflict)}
            conflict={conflict}
            marked={index === here}
            onChoose={(write) => void settle(conflict, write)}
          />
        ))}
      </div>
      {conflicts.length > SHOWN && <p className="muted">And {conflicts.length - SHOWN} more after these.</p>}
    </Screen>
  )
}
