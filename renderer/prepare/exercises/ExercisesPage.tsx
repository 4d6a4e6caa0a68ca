import { useState } from 'react'
import { exercisesOf } from '../../../shared/domain/exercise'
import { useNow } from '../../frame/useNow'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Screen } from '../../ui/Screen'
import { agoWords, dayOf } from '../../words/times'
import { CarryResult } from './CarryResult'
import { BeginDrill, PastDrills } from './DrillCard'
import { PrintTestCard } from './PrintTestCard'
import { RunCard } from './RunCard'
import { ShadowCard } from './ShadowCard'
import '../shift/shift.css'

const all = ({ state }: Desk) => exercisesOf(state)

/** Exercises run on the practice desk, striped; a real desk counts their results and proves its printer. */
export function ExercisesPage() {
  const desk = useDeskHandle()
  const exercises = useMade(['exercise', 'inject'], all)
  const today = dayOf(useNow(60_000))
  const [carrying, setCarrying] = useState(false)
  const drills = exercises.filter(({ fields }) => fields.what === 'drill')
  const running = drills.find(({ fields }) => fields.endedAt === undefined)
  const over = drills.filter(({ fields }) => fields.endedAt !== undefined)
  const last = over[0]?.fields.endedAt?.slice(0, 10)
  return (
    <Screen
      title="Exercises"
      about={
        running !== undefined
          ? 'an exercise is running'
          : last === undefined
            ? 'none was held yet'
            : `the last was ${agoWords(last, today)}`
      }
      actions={
        !desk.drill && (
          <Button large look="primary" onClick={() => setCarrying(true)}>
            Carry a result over
          </Button>
        )
      }
    >
      {running !== undefined && <RunCard exercise={running} />}
      {running === undefined && desk.drill && <BeginDrill />}
      {!desk.drill && (
        <Card>
          <p>
            An exercise runs on the practice desk, striped, with numbers of no filer: lock this desk, then choose{' '}
            <span className="strong">Practise with the drill kit</span>. Its printed report has the figures and the code
            that count it here.
          </p>
        </Card>
      )}
      <PastDrills drills={over} />
      <PrintTestCard />
      <ShadowCard shadows={exercises.filter(({ fields }) => fields.what === 'shadow')} />
      {carrying && <CarryResult onClose={() => setCarrying(false)} />}
    </Screen>
  )
}
