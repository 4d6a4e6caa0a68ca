import { useMemo, useRef, useState, type ReactNode } from 'react'
import { nextDue } from '../../../shared/domain/recover/backQueue'
import { homeKinds } from '../../../shared/domain/recover/home'
import { laneCounts, laneStandings } from '../../../shared/domain/recover/lanes'
import { useNow } from '../../frame/useNow'
import { operatorOf } from '../../respond/queue/useQueueActs'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Kbd } from '../../ui/Button'
import { Screen } from '../../ui/Screen'
import { dayOf, dayWords } from '../../words/times'
import { BackGrid } from './BackGrid'
import { BackSide, type BackAct } from './BackSide'
import { BackSieveBoxes } from './BackSieveBoxes'
import { LaneCounts } from './LaneCounts'
import { useBackActs } from './useBackActs'
import { siftedBack, useBackQueue, wholeWay } from './useBackQueue'

const keys: Readonly<Record<string, BackAct>> = { T: 'take', G: 'giveBack', L: 'lane', W: 'word', N: 'takeNext' }
const countsOf = ({ state }: Desk) => ({ counts: laneCounts(state), all: laneStandings(state).length })

/** The lanes with their counts, the ranked queue with its sieve, and the chosen entry beside it. */
export function BackQueuePart({ nav }: { nav: ReactNode }) {
  const desk = useDeskHandle()
  const now = useNow(60_000)
  const today = dayOf(now)
  const items = useBackQueue(today)
  const { counts, all } = useMade(homeKinds, countsOf)
  const [sieve, setSieve] = useState(wholeWay)
  const [chosenId, setChosenId] = useState<string>()
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const grid = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => siftedBack(desk.state, items, sieve, operatorOf(desk)), [desk, items, sieve])
  const ports = useMemo(() => [...new Set(items.map(({ port }) => port))].filter(Boolean).sort(), [items])
  const due = useMemo(() => nextDue(items), [items])
  const at = Math.max(
    0,
    rows.findIndex(({ item }) => item.id === chosenId),
  )
  const chosen = rows[at]
  const { act, busy, dialog } = useBackActs({
    shown: rows.map(({ item }) => item),
    marked,
    onDone: () => {
      setMarked(new Set())
      setTimeout(() => grid.current?.focus({ preventScroll: true }))
    },
    onClose: () => setTimeout(() => grid.current?.focus({ preventScroll: true })),
  })
  const acted = (what: BackAct) => {
    if (chosen === undefined) return
    setChosenId(chosen.item.id)
    act(what, chosen.item)
  }
  const onKey = (key: string): boolean => {
    if (chosen === undefined) return false
    if (key === ' ') {
      const other = new Set(marked)
      if (!other.delete(chosen.item.id)) other.add(chosen.item.id)
      setMarked(other)
      setChosenId((rows[at + 1] ?? chosen).item.id)
      return true
    }
    const what = keys[key]
    if (what !== undefined) acted(what)
    return what !== undefined
  }
  return (
    <Screen
      className="list-screen back-screen"
      title="Lanes and queue"
      about={items.length === 0 ? 'everything is home' : `${items.length} to bring home${dueWords(due)}`}
      actions={nav}
    >
      <LaneCounts counts={counts} all={all} only={sieve.lane} onOnly={(lane) => setSieve({ ...sieve, lane })} />
      <div className="list-and-card">
        <section className="card" aria-label="Back-entry queue">
          <BackSieveBoxes sieve={sieve} ports={ports} onSieve={setSieve} onDown={() => grid.current?.focus()} />
          <BackGrid
            ref={grid}
            state={desk.state}
            rows={rows}
            marked={marked}
            chosenId={chosen?.item.id}
            onChoose={setChosenId}
            onOpen={() => acted('open')}
            onKey={onKey}
            empty={
              items.length === 0 ? 'Nothing is left to bring home.' : 'No entry that is not home passes these filters.'
            }
          />
        </section>
        <BackSide item={chosen?.item} operator={operatorOf(desk)} busy={busy} onAct={acted} />
      </div>
      <p className="key-line">
        <span>
          <Kbd>Enter</Kbd> open
        </span>
        <span>
          <Kbd>T</Kbd> take
        </span>
        <span>
          <Kbd>N</Kbd> take the next 20
        </span>
        <span>
          <Kbd>G</Kbd> give back
        </span>
        <span>
          <Kbd>L</Kbd> choose the lane
        </span>
        <span>
          <Kbd>W</Kbd> CBP’s word
        </span>
        <span>
          <Kbd>Space</Kbd> mark{marked.size > 0 ? `: ${marked.size} marked` : ''}
        </span>
      </p>
      {dialog}
    </Screen>
  )
}

function dueWords({ day, late, onIt }: ReturnType<typeof nextDue>): string {
  const parts = [
    late === 0 ? '' : `${late} ${late === 1 ? 'summary' : 'summaries'} late`,
    day === undefined ? '' : `next due ${dayWords(day)}: ${onIt}`,
  ].filter(Boolean)
  return parts.length === 0 ? '' : `; ${parts.join(', ')}`
}
