import type { ReactNode } from 'react'
import { boardOf, type BoardValues } from '../../../shared/domain/incident/board'
import type { BoardLine } from '../../../shared/domain/incident/boardRows'
import type { IncidentRow } from '../../../shared/domain/incident/incidents'
import type { StatusPaper } from '../../../shared/sheets/status/paper'
import { entryFigures, otherFigures, type Figure } from '../../../shared/sheets/status/figureRow'
import { routeToHash, type CommunicatePage } from '../../frame/routes'
import { useNow } from '../../frame/useNow'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Screen } from '../../ui/Screen'
import { ToneMark } from '../../ui/Tag'
import { timeOf, type Now } from '../../words/times'
import { IncidentChoice, NoIncident, useIncidentShown } from '../facts/IncidentChoice'
import { statusHead, useStatusPaper } from '../sheets/useStatusPaper'
import './board.css'

const valuesOf = (desk: Desk, incident: IncidentRow, now: Now): BoardValues =>
  boardOf(desk.state, incident, { device: desk.device, now })

/** How it stands, at this minute: for the wall, and for whoever sits in a status call. */
export default function BoardPage() {
  const shown = useIncidentShown()
  if (shown.incident === undefined) return <NoIncident title="Status board" />
  return <Board incident={shown.incident} choice={<IncidentChoice shown={shown} />} />
}

function Board({ incident, choice }: { incident: IncidentRow; choice: ReactNode }) {
  const desk = useDeskHandle()
  const now = useNow(20_000)
  const values = useMade('every', valuesOf, incident, now)
  const { busy, said, print, save } = useStatusPaper()
  const make = (): StatusPaper => ({
    ...statusHead(desk),
    is: 'board',
    values: valuesOf(desk, incident, desk.now()),
  })
  return (
    <Screen
      title="Status board"
      about={`as of ${timeOf(now)}`}
      className="board"
      actions={
        <>
          <Button disabled={busy} onClick={() => void save(make, 'Status board')}>
            Save PDF
          </Button>
          <Button look="primary" large disabled={busy} onClick={() => void print(make)}>
            {busy ? 'Drawing …' : 'Print the board'}
          </Button>
        </>
      }
    >
      {choice}
      <p role="status" className={said === undefined ? 'visually-hidden' : 'small'}>
        {said}
      </p>
      <BoardTop values={values} />
      <Figures label="Entries" figures={entryFigures(values.figures)} />
      <Figures label="Numbers, calls, promises" figures={otherFigures(values.figures)} />
      <p className="board__cover">Figures cover: {values.cover}</p>
      <Lists values={values} />
    </Screen>
  )
}

function BoardTop({ values: { title, stage, lead, elapsed, heads } }: { values: BoardValues }) {
  return (
    <section className="board__top" aria-label="Incident">
      <div>
        <h2>{title}</h2>
        <p>
          {[
            stage === '' ? '' : `Stage: ${stage}`,
            `Lead: ${lead === '' ? 'nobody is named' : lead}`,
            ...heads.map(({ caption, words }) => `${caption}: ${words}`),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {elapsed !== '' && <p className="board__elapsed">{elapsed}</p>}
    </section>
  )
}

function Figures({ label, figures }: { label: string; figures: readonly Figure[] }) {
  return (
    <dl className="board__figures" aria-label={label}>
      {figures.map(({ caption, value, heavy = false }) => (
        <div key={caption} className={heavy ? 'board__figure board__figure--heavy' : 'board__figure'}>
          <dt>{caption}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const mostOnScreen = 8

function Lists({ values }: { values: BoardValues }) {
  return (
    <div className="board__lists">
      <List title="Clocks" lines={values.clocks} empty="No clock of the incident runs." page="deadlines" />
      <List title="Next calls" lines={values.calls} empty="Nobody is to be called." page="calls" />
      <List title="Held, exam, refused" lines={values.stuck} empty="Nothing is held, examined or refused." />
      <List title="Promises" lines={values.promises} empty="Nothing was promised and is still open." page="schedule" />
      <List
        title="Entries: due first by law"
        lines={values.entryClocks}
        empty="Nothing of an entry is due."
        page="deadlines"
      />
    </div>
  )
}

function List({
  title,
  lines,
  empty,
  page,
}: {
  title: string
  lines: readonly BoardLine[]
  empty: string
  page?: CommunicatePage
}) {
  const more = lines.length - mostOnScreen
  return (
    <section className="card board__list" aria-label={title}>
      <div className="card__head">
        <h2>{title}</h2>
        {lines.length > 0 && <span className="strong">{lines.length}</span>}
      </div>
      {lines.length === 0 && <p className="muted">{empty}</p>}
      <ul>
        {lines.slice(0, mostOnScreen).map((line, nth) => (
          <li key={`${line.what} ${nth}`} className={line.late ? 'board__late' : undefined}>
            <span className="strong">
              {line.late && <ToneMark tone="stop" spoken="Late: " />} {line.what}
            </span>
            <span className="board__due">{line.due}</span>
            {line.of !== '' && <span className="board__of small muted">{line.of}</span>}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className="small">
          <a href={routeToHash(page === undefined ? { at: 'respond' } : { at: 'communicate', page })}>
            and {more} more
          </a>
        </p>
      )}
    </section>
  )
}
