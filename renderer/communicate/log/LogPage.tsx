import { useMemo, useRef, useState } from 'react'
import { incidentsOf } from '../../../shared/domain/incident/incidents'
import type { Line } from '../../../shared/log/lines'
import { rowsOf, type LogRow } from '../../../shared/log/rows'
import { correctionsOf, filtered, isForCounsel } from '../../../shared/log/view'
import { routeToHash } from '../../frame/routes'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button, Kbd } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Screen } from '../../ui/Screen'
import { CounselDialog } from './CounselDialog'
import { ExportDialog } from './ExportDialog'
import { LineCard } from './LineCard'
import { LogList } from './LogList'
import { LogSieve } from './LogSieve'
import { RunCard } from './RunCard'
import { WriteDialog } from './WriteDialog'
import { filterOf, siftedWords, unsifted } from './logView'
import { useLog } from './useLog'
import './log.css'

type Asked =
  | { type: 'write' }
  | { type: 'correct'; line: Line }
  | { type: 'counsel'; line: Line; counsel: boolean }
  | { type: 'export' }

/** The journal as a log that people read: everything that was recorded, in its order, and what they write themselves. */
export default function LogPage({ id }: { id?: string | undefined }) {
  const desk = useDeskHandle()
  const { state } = desk
  const { lines, reading, failed } = useLog()
  const declared = useMade(['incident'], anyDeclared)
  // Which lines are counsel's, and when the incident was declared, follow from the desk and not from the lines.
  const marks = useMade(counselKinds, marksNow)
  const [sifting, setSifting] = useState(unsifted)
  const [chosenId, setChosenId] = useState(id)
  const [asked, setAsked] = useState<Asked>()
  const search = useRef<HTMLInputElement>(null)
  const grid = useRef<HTMLDivElement>(null)

  const corrections = useMemo(() => correctionsOf(lines), [lines])
  const shown = useMemo(() => {
    void marks
    return filtered(lines, state, filterOf(state, sifting, desk.now().zone))
  }, [lines, marks, state, sifting, desk])
  const rows = useMemo(
    () => rowsOf(shown, state, (line) => corrections.has(line.id) || isForCounsel(state, line)),
    [shown, state, corrections],
  )
  const row = rowWith(rows, chosenId) ?? rows.at(-1)
  const line = row?.lines.find((one) => one.id === chosenId) ?? row?.lines[0]

  const onKey = (key: string): boolean => {
    if (key === '/') search.current?.focus()
    else if (key === 'N') setAsked({ type: 'write' })
    else if (line === undefined || line.clock === true) return false
    else if (key === 'C') setAsked({ type: 'correct', line })
    else if (key === 'K') setAsked({ type: 'counsel', line, counsel: !isForCounsel(state, line) })
    else return false
    return true
  }
  const goTo = (lineId: string) => {
    if (rowWith(rows, lineId) === undefined) setSifting({ ...unsifted, period: 'all' })
    setChosenId(lineId)
  }
  /** What was just written is shown, whatever the boxes above sift out. */
  const onWritten = () => {
    setAsked(undefined)
    setSifting(unsifted)
    setChosenId(undefined)
  }
  return (
    <Screen
      title="Incident log"
      about={
        failed === undefined
          ? countWords(lines.length, shown.length, reading)
          : `The journal could not be read: ${failed}`
      }
      className="list-screen"
      actions={
        <>
          <Button large onClick={() => setAsked({ type: 'export' })}>
            Print or save …
          </Button>
          <Button look="primary" large onClick={() => setAsked({ type: 'write' })}>
            Write an entry <Kbd>N</Kbd>
          </Button>
        </>
      }
    >
      <div className="log-page">
        {!declared && (
          <p className="muted">
            No incident is declared: this is the journal of preparing. One is declared under{' '}
            <a href={routeToHash({ at: 'communicate' })}>Now</a>; what you write here counts all the same.
          </p>
        )}
        <LogSieve
          sifting={sifting}
          declared={declared}
          textRef={search}
          onSift={setSifting}
          onLeave={() => grid.current?.focus()}
        />
        <div className="list-and-card">
          <Card>
            <p className="log-keys key-line">
              <span>
                <Kbd>/</Kbd> search
              </span>
              <span>
                <Kbd>N</Kbd> write
              </span>
              <span>
                <Kbd>C</Kbd> correct
              </span>
              <span>
                <Kbd>K</Kbd> counsel
              </span>
            </p>
            <LogList
              state={state}
              rows={rows}
              corrections={corrections}
              chosenId={row?.id}
              gridRef={grid}
              empty={
                reading
                  ? 'Reading the journal …'
                  : 'No line has that. Take a word out of the search, or choose the whole journal.'
              }
              onChoose={setChosenId}
              onOpen={setChosenId}
              onKey={onKey}
            />
          </Card>
          <div className="list-and-card__side">
            {row !== undefined && row.lines.length > 1 && (
              <RunCard row={row} chosenId={line?.id} onChoose={setChosenId} />
            )}
            {line !== undefined && (
              <LineCard
                key={line.id}
                line={line}
                lines={lines}
                corrections={corrections.get(line.id) ?? []}
                onGo={goTo}
                onCorrect={() => setAsked({ type: 'correct', line })}
                onCounsel={(counsel) => setAsked({ type: 'counsel', line, counsel })}
              />
            )}
          </div>
        </div>
      </div>
      {asked?.type === 'write' && (
        <WriteDialog corrects={undefined} onWritten={onWritten} onClose={() => setAsked(undefined)} />
      )}
      {asked?.type === 'correct' && (
        <WriteDialog corrects={asked.line} onWritten={onWritten} onClose={() => setAsked(undefined)} />
      )}
      {asked?.type === 'counsel' && (
        <CounselDialog line={asked.line} counsel={asked.counsel} onClose={() => setAsked(undefined)} />
      )}
      {asked?.type === 'export' && (
        <ExportDialog
          all={lines}
          wanted={shown}
          sifted={siftedWords(state, sifting)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Screen>
  )
}

const anyDeclared = ({ state }: Desk): boolean => incidentsOf(state).length > 0
const counselKinds = ['counselMark', 'logEntry', 'incidentFact', 'call', 'exhibit', 'custody', 'incident'] as const
/** Another number whenever one of the kinds changed. */
const marksNow = ({ state }: Desk): number => state.version
const rowWith = (rows: readonly LogRow[], id: string | undefined): LogRow | undefined =>
  id === undefined ? undefined : rows.find(({ lines }) => lines.some((line) => line.id === id))

function countWords(all: number, shown: number, reading: boolean): string {
  const number = (of: number) => of.toLocaleString('en-US')
  const words = shown === all ? `${number(all)} lines` : `${number(shown)} of ${number(all)} lines`
  return reading ? `${words}, reading …` : words
}
