import { useMemo, useRef, useState, type ReactNode } from 'react'
import { followUpCounts, followUps, type FollowUpRow } from '../../../shared/domain/respond/followUp'
import type { FollowUpId } from '../../../shared/knowledge/followUpRules'
import { daysFrom } from '../../../shared/domain/calendar'
import { go } from '../../frame/routes'
import { useNow } from '../../frame/useNow'
import { useReport } from '../../paper/useReport'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { ListGrid } from '../../ui/ListGrid'
import { Screen } from '../../ui/Screen'
import { ToneMark } from '../../ui/Tag'
import { agoWords, dayOf, dayWords } from '../../words/times'
import { FactDialog } from '../FactDialog'
import type { LoggedFact } from '../factWords'
import { followUpReport, leftWords } from './followUpReport'
import { FollowUpSide } from './FollowUpSide'
import './counter.css'

const rowsOf = ({ state }: Desk) => followUps(state)

export interface FollowUpListProps {
  title: string
  /** the kinds that this list holds; absent: all */
  only?: readonly FollowUpId[]
  /** beside *Print the list* */
  actions?: ReactNode
}

/** What stands open after the counter, in one list until it is closed; a row goes by itself when its fact is recorded. */
export function FollowUpList({ title, only, actions }: FollowUpListProps) {
  const every = useMade(['entry', 'fact', 'arrival', 'container', 'closure'], rowsOf)
  const all = useMemo(
    () => (only === undefined ? every : every.filter(({ rule }) => only.includes(rule.id))),
    [every, only],
  )
  const today = dayOf(useNow(60_000))
  const [kind, setKind] = useState<FollowUpId | ''>('')
  const [text, setText] = useState('')
  const [chosenId, setChosenId] = useState<string>()
  const [open, setOpen] = useState<{ entry: string; what: LoggedFact }>()
  const grid = useRef<HTMLDivElement>(null)
  const report = useReport()
  const counts = useMemo(() => followUpCounts(all), [all])
  const rows = useMemo(() => shownRows(all, kind, text), [all, kind, text])
  const chosen = rows.find(({ id }) => id === chosenId) ?? rows[0]

  const ask = (row: FollowUpRow | undefined, nth: number): boolean => {
    const what = row?.rule.next[nth]
    if (row === undefined || what === undefined) return false
    setOpen({ entry: row.entry, what: what as LoggedFact })
    return true
  }
  return (
    <Screen
      className="list-screen"
      title={title}
      about={all.length === 1 ? '1 thing stands open' : `${all.length} things stand open`}
      actions={
        <>
          {actions}
          <Button disabled={report.busy} onClick={() => void report.print(() => followUpReport(rows, today))}>
            Print the list
          </Button>
        </>
      }
    >
      <div className="list-and-card">
        <section className="card" aria-label="What stands open">
          <div className="counter-pick">
            <label htmlFor="follow-kind">Show</label>
            <select
              id="follow-kind"
              className="input"
              value={kind}
              onChange={({ target }) => setKind(target.value as FollowUpId | '')}
            >
              <option value="">{`Everything (${all.length})`}</option>
              {counts.map(({ id, caption, count }) => (
                <option key={id} value={id}>{`${caption} (${count})`}</option>
              ))}
            </select>
            <input
              className="input"
              type="search"
              aria-label="Search what stands open"
              placeholder="Number, importer, port"
              value={text}
              onChange={({ target }) => setText(target.value)}
              onKeyDown={(event) => {
                if (event.key === 'ArrowDown' || event.key === 'Enter') grid.current?.focus()
              }}
            />
            <span className="key-line">Enter or 1: what comes next · 2, 3: what else may have happened</span>
          </div>
          <ListGrid<FollowUpRow>
            ref={grid}
            label="What stands open"
            className="follow-grid"
            rows={rows}
            keyOf={({ id }) => id}
            chosenId={chosen?.id}
            onChoose={setChosenId}
            onOpen={() => void ask(chosen, 0)}
            onKey={(key) => {
              if (key === 'O' && chosen !== undefined) go({ at: 'entry', id: chosen.entry })
              else if (!/^[1-9]$/u.test(key)) return false
              else ask(chosen, Number(key) - 1)
              return true
            }}
            focused
            rowHeight={40}
            empty={
              all.length === 0
                ? 'Nothing stands open.'
                : 'Nothing of the kind stands open. Show everything to see the rest.'
            }
            columns={[
              { id: 'what', head: 'What', cell: (row) => <What row={row} today={today} /> },
              { id: 'entry', head: 'Entry', cell: ({ called }) => <span className="mono">{called}</span> },
              { id: 'importer', head: 'Importer', cell: ({ importer }) => importer },
              { id: 'since', head: 'Since', cell: ({ since }) => (since === undefined ? '' : agoWords(since, today)) },
              {
                id: 'clock',
                head: 'Until',
                cell: ({ clock }) => (clock === undefined ? '' : leftWords(clock.day, today)),
              },
            ]}
          />
        </section>
        <FollowUpSide row={chosen} today={today} onAsk={(nth) => ask(chosen, nth)} />
      </div>
      <p aria-live="polite" className="small">
        {report.said}
      </p>
      {open !== undefined && (
        <FactDialog
          entryId={open.entry}
          what={open.what}
          onClose={() => {
            setOpen(undefined)
            grid.current?.focus()
          }}
        />
      )}
    </Screen>
  )
}

/** Those of one kind, whose number, importer or port holds the text. */
function shownRows(all: readonly FollowUpRow[], kind: FollowUpId | '', text: string): readonly FollowUpRow[] {
  const wanted = text.trim().toUpperCase()
  if (kind === '' && wanted === '') return all
  return all.filter(
    ({ rule, called, importer, port }) =>
      (kind === '' || rule.id === kind) && `${called} ${importer} ${port}`.toUpperCase().includes(wanted),
  )
}

/** Red where it cannot wait: the terminal's no, a redelivery, a day that is past. */
function What({ row, today }: { row: FollowUpRow; today: string }) {
  const late = row.clock !== undefined && daysFrom(today, row.clock.day) < 0
  const tone = row.rule.alarming === true || late ? 'stop' : row.clock?.day === today ? 'later' : 'plain'
  return (
    <span title={row.clock === undefined ? undefined : `${row.clock.caption} ${dayWords(row.clock.day)}`}>
      <ToneMark tone={tone} spoken={late ? 'Its day is past: ' : tone === 'stop' ? 'Cannot wait: ' : 'Today: '} />{' '}
      {row.rule.caption}
    </span>
  )
}
