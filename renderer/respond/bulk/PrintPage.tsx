import { useEffect, useMemo, useState } from 'react'
import { queueOf } from '../../../shared/domain/queue/queue'
import { printJobs } from '../../../shared/domain/respond/printJobs'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { CheckField, SelectField } from '../../ui/Field'
import { Screen } from '../../ui/Screen'
import { makeAndPrint, stopPile, usePileWork } from './pileWork'
import { PrintJobs } from './PrintJobs'
import { PrintList } from './PrintList'
import { pileOrder, printRows, shownPrintRows, type PileOrder, type WhichRows } from './printRows'
import './bulk.css'

const jobsOf = ({ state }: Desk) => printJobs(state)

/**
 * Packets in one pile: chosen, ordered, drawn, printed, and gone on with after a jam.
 * @param id a job to open, or `of-` and the ids of entries joined by dots, in the order wanted: how the queue sends them
 */
export default function PrintPage({ id }: { id?: string | undefined }) {
  const desk = useDeskHandle()
  const work = usePileWork()
  const rows = useMade(['entry', 'fact'], printRows)
  const jobs = useMade(['printJob', 'fact', 'entry'], jobsOf)
  const given = useMemo(() => (id?.startsWith('of-') === true ? id.slice(3).split('.').filter(Boolean) : []), [id])
  const [which, setWhich] = useState<WhichRows>(given.length > 0 ? 'all' : 'waiting')
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>(given)
  const [order, setOrder] = useState<PileOrder>(given.length > 0 ? 'given' : 'opened')
  const [separators, setSeparators] = useState(true)
  const [labels, setLabels] = useState(true)
  useEffect(() => {
    if (given.length === 0) return
    setChosen(given)
    setOrder('given')
    setWhich('all')
  }, [given])
  const shown = useMemo(() => shownPrintRows(rows, which, text), [rows, which, text])
  // Ranked when this order is asked for, and again with the entries: the pile on the table is then as it was shown.
  const places = useMemo(
    () =>
      rows.length === 0 || order !== 'queue'
        ? undefined
        : new Map(queueOf(desk.state, desk.now()).items.map(({ shipment }, place) => [shipment.entry, place])),
    [desk, rows, order],
  )
  const pile = useMemo(() => pileOrder(rows, chosen, order, places), [rows, chosen, order, places])

  const print = () => {
    void makeAndPrint(desk, { entries: pile, separators, labels }).then((made) =>
      setChosen((before) => before.filter((entry) => !made.includes(entry))),
    )
  }
  return (
    <Screen
      className="list-screen"
      title="Print many"
      about={`${pile.length} chosen`}
      actions={
        <>
          {work.busy && (
            <Button look="stop" onClick={stopPile} disabled={work.stopping}>
              Stop
            </Button>
          )}
          <Button look="primary" large onClick={print} disabled={work.busy || pile.length === 0}>
            {pile.length === 0
              ? 'Print packets'
              : pile.length === 1
                ? 'Print 1 packet'
                : `Print ${pile.length} packets`}
          </Button>
        </>
      }
    >
      <div className="list-and-card">
        <PrintList
          rows={shown}
          chosen={chosen}
          which={which}
          text={text}
          onWhich={setWhich}
          onText={setText}
          onChosen={setChosen}
        />
        <div className="list-and-card__side stack">
          <Card title="The pile">
            <div className="stack">
              <SelectField
                id="pile-order"
                label="Order"
                options={[
                  { value: 'opened', label: 'as they were opened' },
                  { value: 'port', label: 'by port' },
                  { value: 'driver', label: 'by driver' },
                  { value: 'queue', label: 'as they stand in the queue' },
                  { value: 'given', label: 'as they were chosen' },
                ]}
                value={order}
                onChange={({ target }) => setOrder(target.value as PileOrder)}
              />
              <CheckField
                id="pile-separators"
                label="A separator before each packet"
                checked={separators}
                onChange={({ target }) => setSeparators(target.checked)}
              />
              <CheckField
                id="pile-labels"
                label="Envelope labels for all, at the end"
                checked={labels}
                onChange={({ target }) => setLabels(target.checked)}
              />
              <p className="small" aria-live="polite">
                {work.said ??
                  'Each packet becomes a revision of its own, as on its own page; one that is unchanged since its print comes out as it was. Printing is never refused.'}
              </p>
            </div>
          </Card>
          <PrintJobs jobs={jobs} open={id} work={work} />
        </div>
      </div>
    </Screen>
  )
}
