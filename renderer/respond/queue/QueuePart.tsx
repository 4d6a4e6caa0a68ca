import { useMemo, useRef, useState, type ReactNode } from 'react'
import { costsOf, dollars } from '../../../shared/domain/queue/reasons'
import { useNow } from '../../frame/useNow'
import { useDeskHandle } from '../../store/hooks'
import { go } from '../../frame/routes'
import { Button, Kbd } from '../../ui/Button'
import { Screen } from '../../ui/Screen'
import { QueueGrid } from './QueueGrid'
import { QueueSide, type QueueAct } from './QueueSide'
import { QueueSieve } from './QueueSieve'
import { operatorOf, useQueueActs } from './useQueueActs'
import { portsOf, sifted, useRanked, wholeQueue, type QueueRow } from './useQueue'

const keys: Readonly<Record<string, QueueAct>> = { T: 'take', G: 'giveBack', F: 'first', L: 'last', R: 'byRule' }

/** The ranked queue with its sieve, and the chosen shipment beside it. */
export function QueuePart({ nav }: { nav: ReactNode }) {
  const desk = useDeskHandle()
  const now = useNow(15_000)
  const items = useRanked(now)
  const [sieve, setSieve] = useState(wholeQueue)
  const [chosenId, setChosenId] = useState<string>()
  const grid = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => sifted(desk.state, items, sieve, operatorOf(desk)), [desk, items, sieve])
  const ports = useMemo(() => portsOf(items), [items])
  const costs = useMemo(
    () =>
      costsOf(
        rows.map(({ item }) => item),
        now,
      ),
    [rows, now],
  )
  const toPrint = useMemo(() => notPrinted(rows), [rows])
  const chosen = rows.find(({ item }) => item.id === chosenId) ?? rows[0]
  const { act, busy, dialog } = useQueueActs(() => grid.current?.focus())
  const acted = (what: QueueAct) => {
    // Once it moves, the choice goes with it.
    if (chosen !== undefined) {
      setChosenId(chosen.item.id)
      act(what, chosen.item)
    }
  }
  return (
    <Screen
      className="list-screen queue-screen"
      title="Queue"
      about={
        items.length === 0
          ? 'nothing waits'
          : `${rows.length === items.length ? items.length : `${rows.length} of ${items.length}`} to work${costWords(costs)}`
      }
      actions={
        <>
          {nav}
          {toPrint.length > 0 && (
            <Button onClick={() => go({ at: 'respond', page: 'print', id: `of-${toPrint.join('.')}` })}>
              {toPrint.length === 1 ? 'Print this one' : `Print these ${toPrint.length}`}
            </Button>
          )}
        </>
      }
    >
      <div className="list-and-card">
        <section className="card" aria-label="Shipments to work">
          <QueueSieve sieve={sieve} ports={ports} onSieve={setSieve} onDown={() => grid.current?.focus()} />
          <QueueGrid
            ref={grid}
            state={desk.state}
            rows={rows}
            now={now}
            chosenId={chosen?.item.id}
            onChoose={setChosenId}
            onOpen={() => acted('open')}
            onKey={(key) => {
              const what = keys[key]
              if (what !== undefined) acted(what)
              return what !== undefined
            }}
            empty={
              items.length === 0
                ? 'Nothing waits: no arrival without an entry, no entry that is not released.'
                : 'No shipment passes these filters.'
            }
          />
        </section>
        <QueueSide
          state={desk.state}
          item={chosen?.item}
          operator={operatorOf(desk)}
          now={now}
          busy={busy}
          onAct={acted}
        />
      </div>
      <p className="key-line">
        <span>
          <Kbd>Enter</Kbd> open
        </span>
        <span>
          <Kbd>T</Kbd> take
        </span>
        <span>
          <Kbd>G</Kbd> give back
        </span>
        <span>
          <Kbd>F</Kbd> put first
        </span>
        <span>
          <Kbd>L</Kbd> put last
        </span>
        <span>
          <Kbd>R</Kbd> by the rule again
        </span>
      </p>
      {dialog}
    </Screen>
  )
}

/** An address holds so many ids; a pile is printed by hundreds at most. */
const MOST_AT_ONCE = 100

/** Entries among the rows that are on no paper yet, in the order of the queue. */
const notPrinted = (rows: readonly QueueRow[]): string[] =>
  rows
    .filter(({ item: { shipment } }) => shipment.entry !== '' && shipment.progress === 'open')
    .slice(0, MOST_AT_ONCE)
    .map(({ item }) => item.shipment.entry)

/** The sum of the rows that are shown, and of how many of them it is known. */
function costWords({ running, all, known }: { running: number; all: number; known: number }): string {
  if (known === 0) return '; what a day costs is not known'
  return `; ${dollars(running)} a day runs now, ${dollars(all)} after all free time (known of ${known})`
}
