import { openIncidents } from '../../shared/domain/incident/incidents'
import { ClockWarning } from '../frame/ClockWarning'
import { useMade } from '../store/hooks'
import type { Desk } from '../store/types'
import { Button, Kbd } from '../ui/Button'
import { Screen } from '../ui/Screen'
import { LaptopsCard } from './LaptopsCard'
import { GapsCard, NextCard } from './NextCards'
import { CallsCard, NumbersCard, StatesCard } from './SideCards'
import { useEntryIndex } from './useEntryIndex'
import './desk.css'

const open = ({ state }: Desk): number => openIncidents(state).length

/** What is next, ranked by law and by what waits; how the entries stand; numbers and calls. All from the same facts. */
export function DeskScreen({ onNewEntry }: { onNewEntry: () => void }) {
  const index = useEntryIndex()
  const busy = useMade(['incident'], open) > 0 || index.entries.length > 0
  return (
    <Screen
      title="What is next"
      about={!busy ? 'no entry is open' : 'by law first, then by what waits'}
      actions={
        <Button look="primary" large onClick={onNewEntry}>
          New entry <Kbd>F2</Kbd>
        </Button>
      }
    >
      <ClockWarning />
      <div className="desk">
        <div className="stack">
          {busy && <NextCard index={index} />}
          <GapsCard most={busy ? 3 : 7} />
        </div>
        <div className="stack">
          <LaptopsCard />
          <StatesCard index={index} />
          <NumbersCard />
          <CallsCard />
        </div>
      </div>
    </Screen>
  )
}
