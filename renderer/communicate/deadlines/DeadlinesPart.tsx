import { useMemo, useState, type ReactNode } from 'react'
import { incidentsOf } from '../../../shared/domain/incident/incidents'
import { dueSaid } from '../../../shared/domain/deadlines/words'
import { ClockWarning } from '../../frame/ClockWarning'
import { go, routeToHash } from '../../frame/routes'
import { useNow } from '../../frame/useNow'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button, Kbd } from '../../ui/Button'
import { ListGrid } from '../../ui/ListGrid'
import { Screen } from '../../ui/Screen'
import { ToneMark } from '../../ui/Tag'
import { useHotkeys } from '../../ui/useHotkeys'
import { DayStrip } from './DayStrip'
import { dutyRoute } from './dutyRoute'
import { DutySide } from './DutySide'
import { countsOf, filtered, filters, rowsOf, type DutyRow, type FilterId } from './dutyFilters'
import { KeyFact } from './KeyFact'
import { LadingMissing } from './LadingMissing'
import { useDuties } from './useDuties'

const declared = ({ state }: Desk): number => incidentsOf(state).length

/** All duties in one list, the first due first. */
export function DeadlinesPart({ nav }: { nav: ReactNode }) {
  const now = useNow(15_000)
  const { duties, closures } = useDuties(now)
  const incidents = useMade(['incident'], declared)
  const [by, setBy] = useState<FilterId>('due')
  const [chosenId, setChosenId] = useState<string>()
  const [keying, setKeying] = useState<string>()
  const rows = useMemo(() => rowsOf(duties, now), [duties, now])
  const shown = useMemo(() => filtered(rows, by), [rows, by])
  const chosen = shown.find(({ duty }) => duty.id === chosenId) ?? shown[0]
  const counts = useMemo(() => countsOf(rows), [rows])
  const { overdue } = counts
  const beside = chosen !== undefined && 'day' in chosen.duty.due ? closures.beside(chosen.duty.due.day) : undefined
  useHotkeys({ F7: () => setKeying('') })
  return (
    <Screen
      title="Deadlines"
      about={overdue === 0 ? 'nothing is overdue' : overdue === 1 ? '1 is overdue' : `${overdue} are overdue`}
      className="list-screen deadlines"
      actions={
        <>
          {nav}
          <Button look="primary" large onClick={() => setKeying('')}>
            Key what happened <Kbd>F7</Kbd>
          </Button>
        </>
      }
    >
      <div className="deadlines__top">
        <ClockWarning />
        {incidents === 0 && (
          <p className="muted">
            No incident is declared: the clocks of the entries run all the same.{' '}
            <a href={routeToHash({ at: 'communicate' })}>Declare it under Now</a>.
          </p>
        )}
        <LadingMissing onKey={setKeying} />
        <DayStrip rows={rows} closures={closures} now={now} />
      </div>
      <div className="list-and-card">
        <div className="card">
          <Filters counts={counts} by={by} onChoose={setBy} />
          <ListGrid
            label="Deadlines"
            className="duty-grid"
            rows={shown}
            keyOf={({ duty }) => duty.id}
            rowHeight={56}
            chosenId={chosen?.duty.id}
            onChoose={setChosenId}
            onOpen={() => chosen !== undefined && go(dutyRoute(chosen.duty))}
            onKey={(key) => {
              const filter = filters[Number(key) - 1]
              if (filter !== undefined) setBy(filter.id)
              else if (key === 'K' && chosen?.duty.entry !== undefined) setKeying(chosen.duty.entry)
              else return false
              return true
            }}
            focused
            empty={emptyWords[by]}
            columns={[
              { id: 'left', head: 'Time left', cell: (row) => <Left row={row} /> },
              { id: 'what', head: 'What', cell: (row) => <What row={row} /> },
              { id: 'due', head: 'Due', cell: ({ duty }) => <Due due={duty.due} zone={now.zone} /> },
            ]}
          />
        </div>
        <DutySide row={chosen} now={now} beside={beside} onFact={setKeying} />
      </div>
      {keying !== undefined && <KeyFact entry={keying} onClose={() => setKeying(undefined)} />}
    </Screen>
  )
}

const emptyWords: Record<FilterId, string> = {
  due: 'Nothing is due. A clock begins with what is recorded: an arrival, a release, a breach, a promise.',
  incident: 'No clock of an incident runs. One begins when it is declared under Now.',
  entries: 'No clock of an entry runs. One begins with its arrival date or its release.',
  statutory: 'No clock runs that is without discretion.',
  overdue: 'Nothing is overdue.',
  done: 'Nothing is done yet.',
}

interface FiltersProps {
  counts: Readonly<Record<FilterId, number>>
  by: FilterId
  onChoose: (by: FilterId) => void
}

function Filters({ counts, by, onChoose }: FiltersProps) {
  return (
    <div className="duty-filters" role="group" aria-label="Which deadlines">
      {filters.map(({ id, name }, nth) => (
        <Button
          key={id}
          look={id === by ? 'plain' : 'quiet'}
          aria-pressed={id === by}
          title={`${nth + 1} in the list`}
          onClick={() => onChoose(id)}
        >
          {name} <span className="duty-filters__count">{counts[id]}</span>
        </Button>
      ))}
    </div>
  )
}

/** In the list in two words; the card beside it says since when. */
function Left({ row: { left } }: { row: DutyRow }) {
  return (
    <span className={`duty__left duty__left--${left.tone}`}>
      <ToneMark tone={left.tone} spoken="" />
      {left.words.split(':')[0]}
    </span>
  )
}

function What({ row: { duty } }: { row: DutyRow }) {
  return (
    <span className="duty__what">
      <span className={duty.discretion ? 'strong' : 'strong duty__law'}>{duty.caption}</span>
      <span className="duty__of duty__line">{duty.of}</span>
    </span>
  )
}

/** The year of a moment stands in the card beside the list; a day keeps its own. */
const short = (said: string): string => said.replace('by the end of ', '').replace(/ \d{4}(?= \d{2}:)/u, '')

function Due({ due, zone }: { due: DutyRow['duty']['due']; zone: string }) {
  const said = dueSaid(due, zone)
  return (
    <span className="duty__due">
      <span>{short(said.there)}</span>
      {said.here !== undefined && <span className="duty__of">here {short(said.here)}</span>}
    </span>
  )
}
