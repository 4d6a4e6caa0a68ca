import { useDesk } from '../../store/hooks'
import { Card } from '../../ui/Card'
import { Screen } from '../../ui/Screen'
import { openForks } from '../../../shared/journal/forks'
import { AsideCard } from './AsideCard'
import { ForkCard, useForksFound } from './ForkCard'
import { LaptopsTable } from './LaptopsTable'
import { OwnJournalCard } from './OwnJournalCard'
import { TakeInCard } from './TakeInCard'
import './laptops.css'

/** The laptops of this desk, and how their journals come together: by stick, each taken in by each. */
export function LaptopsPage() {
  const forks = useDesk((desk) => openForks(desk.state), sameForks)
  const found = useForksFound()
  return (
    <Screen title="Other laptops" about="each keys on its own; journals travel by stick, both ways">
      {forks.map((fork) => (
        <ForkCard key={`${fork.device} ${fork.sequence}`} fork={fork} />
      ))}
      {found !== undefined && <p role="status">{found}</p>}
      <div className="laptops">
        <TakeInCard />
        <OwnJournalCard />
      </div>
      <Card title="Laptops of this desk">
        <LaptopsTable />
      </Card>
      <AsideCard />
    </Screen>
  )
}

const sameForks = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
