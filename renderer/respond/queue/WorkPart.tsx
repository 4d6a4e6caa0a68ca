import { useMemo, type ReactNode } from 'react'
import { laptopsCovered } from '../../../shared/domain/incident/figuresCover'
import { reasonOf } from '../../../shared/domain/queue/reasons'
import { workLists, type WorkList } from '../../../shared/domain/queue/work'
import { useNow } from '../../frame/useNow'
import { useReport } from '../../paper/useReport'
import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Screen } from '../../ui/Screen'
import { momentWords, momentOf, type Now } from '../../words/times'
import { workReport } from './queueReports'
import { called } from './useQueueActs'
import { useRanked } from './useQueue'

const SHOWN = 4

/** Whose work is what, over all laptops that are known here; each list can be printed for its person. */
export function WorkPart({ nav }: { nav: ReactNode }) {
  const desk = useDeskHandle()
  const now = useNow(15_000)
  const items = useRanked(now)
  const lists = useMemo(() => workLists(desk.state, items), [desk, items])
  const { busy, said, print } = useReport()
  const covers = laptopsCovered(desk.state, desk.device, now)
  return (
    <Screen title="Queue" about="whose work it is" actions={nav}>
      <p className="muted small">
        {covers.length === 1
          ? 'As this laptop knows it: what others took is seen when their journal is taken in.'
          : `Taken on ${covers.map(({ label, own, upTo }) => (own ? `${label || 'this laptop'} up to now` : `${label || 'another laptop'}${upTo === undefined ? ', never taken in' : ` as of ${momentWords(momentOf(upTo))}`}`)).join('; ')}.`}
      </p>
      {said !== undefined && <p role="status">{said}</p>}
      {lists.length === 0 && <p className="muted">Nothing waits.</p>}
      {lists.map((list) => (
        <PersonCard
          key={list.operator}
          list={list}
          now={now}
          busy={busy}
          onPrint={() => void print(() => workReport(desk.state, list, now))}
        />
      ))}
    </Screen>
  )
}

function PersonCard({ list, now, busy, onPrint }: { list: WorkList; now: Now; busy: boolean; onPrint: () => void }) {
  const name = list.operator === '' ? 'Nobody’s' : list.name
  const more = list.items.length - SHOWN
  return (
    <Card>
      <div className="stack stack--tight">
        <div className="queue__person">
          <h2>
            {name}: {list.items.length}
          </h2>
          <Button disabled={busy} onClick={onPrint} aria-label={`Print the list: ${name}`}>
            Print the list
          </Button>
        </div>
        <ol className="queue__reasons">
          {list.items.slice(0, SHOWN).map((item) => (
            <li key={item.id}>
              <span className="mono">{called(item)}</span> {item.shipment.importerName}: {reasonOf(item, now)}
            </li>
          ))}
        </ol>
        {more > 0 && <p className="small muted">and {more} more</p>}
      </div>
    </Card>
  )
}
