import { useMemo, type ReactNode } from 'react'
import { nextDue, type BackItem } from '../../../shared/domain/recover/backQueue'
import { burnDown, type BurnDown } from '../../../shared/domain/recover/burnDown'
import { homeKinds } from '../../../shared/domain/recover/home'
import { stepWords } from '../../../shared/domain/recover/laneReasons'
import { takenBy } from '../../../shared/domain/queue/work'
import { useNow } from '../../frame/useNow'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { Screen } from '../../ui/Screen'
import { ToneMark } from '../../ui/Tag'
import { agoWords, dayOf, dayWords } from '../../words/times'
import { BurnDownChart } from './BurnDownChart'
import { workOf } from './laneChanges'
import { useBackQueue } from './useBackQueue'

const burnOf = ({ state }: Desk, today: string) => burnDown(state, today)

/** How the work goes down, when it is over at this pace, what falls due first, and who has what. */
export function PacePart({ nav }: { nav: ReactNode }) {
  const today = dayOf(useNow(60_000))
  const items = useBackQueue(today)
  const burn = useMade(homeKinds, burnOf, today)
  const people = useMemo(() => peopleOf(items), [items])
  return (
    <Screen
      title="Lanes and queue"
      about={`${burn.done.toLocaleString('en-US')} of ${burn.all.toLocaleString('en-US')} home`}
      actions={nav}
    >
      <div className="back__halves">
        <Card title="Burn-down">
          <div className="stack">
            <BurnDownChart burn={burn} />
            <p>{paceWords(burn)}</p>
            <Due items={items} endsOn={burn.endsOn} today={today} />
            <DataTable
              caption="Entries that came home, by day"
              rows={[...burn.days].reverse().slice(0, 7)}
              keyOf={({ day }) => day}
              empty="ACE has accepted nothing yet. The chart begins with the first entry that comes home."
              columns={[
                { id: 'day', head: 'Day', cell: ({ day }) => dayWords(day) },
                { id: 'done', head: 'Home', number: true, cell: ({ done }) => done },
                { id: 'left', head: 'Left', number: true, cell: ({ left }) => left },
              ]}
            />
          </div>
        </Card>
        <Card title="Who has what">
          <DataTable
            caption="Entries to bring home by person"
            rows={people}
            keyOf={({ key }) => key}
            empty="Everything is home."
            columns={[
              { id: 'name', head: '', cell: ({ name }) => name },
              { id: 'all', head: 'All', number: true, cell: ({ all }) => all },
              { id: 'file', head: stepWords.file, number: true, cell: ({ file }) => file },
              { id: 'mend', head: 'rejected', number: true, cell: ({ mend }) => mend },
              { id: 'held', head: 'ask or word', number: true, cell: ({ held }) => held },
              { id: 'wait', head: 'sent', number: true, cell: ({ wait }) => wait },
            ]}
          />
        </Card>
      </div>
    </Screen>
  )
}

function Due({ items, endsOn, today }: { items: readonly BackItem[]; endsOn: string | undefined; today: string }) {
  const { day, late, onIt } = nextDue(items)
  const after = endsOn === undefined ? 0 : items.filter(({ dueDay }) => dueDay !== undefined && dueDay < endsOn).length
  return (
    <>
      {late > 0 && (
        <p className="back__over">
          <ToneMark tone="stop" spoken="" /> {late === 1 ? '1 summary is' : `${late} summaries are`} late already.
        </p>
      )}
      {day !== undefined && (
        <p>
          Next due date: {dayWords(day)}, {agoWords(day, today)}, with {onIt === 1 ? '1 summary' : `${onIt} summaries`}.
        </p>
      )}
      {after > 0 && after > late && <p>At this pace {after} of them come home after their day.</p>}
    </>
  )
}

function paceWords({ left, perDay, endsOn }: BurnDown): string {
  if (left === 0) return 'Everything is home.'
  if (perDay === undefined) return `${left} left. There is no pace yet: nothing came home in the last 7 days.`
  const pace = perDay >= 10 ? Math.round(perDay) : Math.round(perDay * 10) / 10
  return `${left} left. At ${pace} a day, as in the last days, the last one comes home on ${dayWords(endsOn ?? '')}.`
}

interface Person {
  key: string
  name: string
  all: number
  file: number
  mend: number
  held: number
  wait: number
}

/** By person, by name; nobody's last. The columns add up to all. */
function peopleOf(items: readonly BackItem[]): Person[] {
  const people = new Map<string, Person>()
  for (const item of items) {
    const taken = takenBy(workOf(item))
    const key = taken?.operator ?? ''
    const person = people.get(key) ?? { key, name: taken?.name ?? 'Nobody', all: 0, file: 0, mend: 0, held: 0, wait: 0 }
    person.all += 1
    if (item.step === 'ask' || item.step === 'word') person.held += 1
    else person[item.step] += 1
    people.set(key, person)
  }
  return [...people.values()].sort((a, b) => (a.key === '' ? 1 : b.key === '' ? -1 : a.name < b.name ? -1 : 1))
}
