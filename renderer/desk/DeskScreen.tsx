import { Button, Kbd } from '../ui/Button'
import { Screen } from '../ui/Screen'
import { LaptopsCard } from './LaptopsCard'
import { GapsCard, NextCard } from './NextCards'
import { CallsCard, NumbersCard, StatesCard } from './SideCards'
import { useEntryIndex } from './useEntryIndex'
import './desk.css'

/** What is next, ranked by law and by what waits; how the entries stand; numbers and calls. All from the same facts. */
export function DeskScreen({ onNewEntry }: { onNewEntry: () => void }) {
  const index = useEntryIndex()
  return (
    <Screen
      title="What is next"
      about={index.entries.length === 0 ? 'no entry is open' : 'by law first, then by what waits'}
      actions={
        <Button look="primary" large onClick={onNewEntry}>
          New entry <Kbd>F2</Kbd>
        </Button>
      }
    >
      <div className="desk">
        <div className="stack">
          {index.entries.length > 0 && <NextCard index={index} />}
          <GapsCard most={index.entries.length > 0 ? 3 : 7} />
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
