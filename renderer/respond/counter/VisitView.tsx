import { useCallback, useMemo, useRef, useState } from 'react'
import { decisionChanges, idsInOrder, presentedChanges } from '../../../shared/domain/respond/counterDecisions'
import { sheetLines } from '../../../shared/domain/respond/decisionSheet'
import { visitsOf, type VisitRow } from '../../../shared/domain/respond/visits'
import type { Change } from '../../../shared/journal/item'
import { rowsOfEntry, textOf, valueOf, type DeskState } from '../../../shared/journal/state'
import { operatorName } from '../../frame/Rail'
import { go } from '../../frame/routes'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Screen } from '../../ui/Screen'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { factTitle } from '../factWords'
import type { Fact } from '../../../shared/domain/kinds'
import { BackForm, useBack } from './BackForm'
import { packetsWords, portWords } from './counterWords'
import { CounterParts } from './CounterParts'
import { ChosenLine } from './ChosenLine'
import { DecisionPass, useAlarms, type PassLine } from './DecisionPass'
import { useDecisions } from './useDecisions'

/** What was keyed of an entry from this visit or this sheet, the first first: *presented* is no decision. */
export const saidBefore = (state: DeskState, entry: string, by: 'visit' | 'decisionSheet', id: string): string =>
  rowsOfEntry(state, 'fact', entry)
    .filter((fact) => textOf(fact, by) === id && valueOf(fact, 'withdrawn') !== true)
    .map((fact) => textOf(fact, 'what'))
    .filter((what) => what !== 'presented')
    .map((what) => factTitle(what as Fact['what']).toLowerCase())
    .join(', ')

/** One walk: handed over, and what the officer said of each packet, in one pass and one item. */
export function VisitView({ id }: { id: string }) {
  const visit = useMade(['visit'], visitWith, id)
  if (visit === undefined)
    return (
      <Screen title="Counter" actions={<CounterParts here={undefined} />}>
        <p className="muted">There is no visit of this name on this desk.</p>
      </Screen>
    )
  return <Visit visit={visit} />
}

const visitWith = ({ state }: Desk, id: string) => visitsOf(state).find((one) => one.id === id)

const linesOf = ({ state }: Desk, { id, entries }: VisitRow): PassLine[] =>
  sheetLines(state, entries).map(({ entry, number, importer }) => ({
    entry,
    called: number,
    importer,
    before: saidBefore(state, entry, 'visit', id),
  }))

function Visit({ visit }: { visit: VisitRow }) {
  const desk = useDeskHandle()
  const say = useSay()
  const { busy, refusal, record } = useRecord()
  const lines = useMade(['entry', 'fact', 'bill'], linesOf, visit)
  const ids = visit.entries
  const known = useMemo(() => new Set(lines.filter(({ before }) => before !== '').map(({ entry }) => entry)), [lines])
  const decisions = useDecisions(ids, known)
  const alarms = useAlarms(decisions.of)
  const { fields, standing } = visit
  const back = useBack({
    by: fields.presentedTo ?? '',
    how: fields.howPresented ?? 'handed over at the counter',
    evidence: 'stamp on the 3461',
    at: fields.presentedAt,
  })
  const grid = useRef<HTMLDivElement>(null)
  const save = useRef<HTMLButtonElement>(null)
  const [removing, setRemoving] = useState(false)
  const chosen = lines.find(({ entry }) => entry === decisions.chosenId)
  const count = decisions.of.size

  const onSave = useCallback(async () => {
    const told = back.read(desk.now().zone)
    if (told === undefined) return
    const newIds = idsInOrder(() => desk.randomId(), 3 * ids.length)
    const notYet = ids.filter((entry) => !wasPresented(desk.state, entry, visit.id))
    const changes: Change[] = [
      {
        action: 'visit.keyed',
        kind: 'visit',
        id: visit.id,
        patch: [
          ['presentedAt', told.presented.moment],
          ...(told.by === '' ? [] : [['presentedTo', told.by] as [string, string]]),
          ...(told.how === '' ? [] : [['howPresented', told.how] as [string, string]]),
          ...(count === 0
            ? []
            : ([
                ['returnedAt', told.decided.moment],
                ['returnedBy', operatorName(desk)],
              ] as Change['patch'])),
        ],
      },
      ...presentedChanges(
        notYet,
        { at: told.presented, by: fields.carriedBy ?? '', how: told.how, visit: visit.id },
        newIds,
      ),
      ...decisionChanges(
        [...decisions.of].map(([entry, decision]) => ({ entry, decision })),
        { at: told.decided, by: told.by, evidence: told.evidence, visit: visit.id },
        newIds,
      ),
    ]
    if (!(await record(changes))) return
    say(count === 0 ? `${packetsWords(ids.length)} presented.` : `${packetsWords(count)} keyed.`, 'good')
    go({ at: 'respond', page: 'counter' })
  }, [back, desk, ids, visit.id, fields.carriedBy, count, decisions.of, record, say])

  return (
    <Screen
      className="list-screen"
      title={`With ${fields.carriedBy ?? 'somebody'}`}
      about={[packetsWords(ids.length), portWords(fields.port ?? ''), fields.phone, STANDING[standing]]
        .filter(Boolean)
        .join(' · ')}
      actions={
        <>
          {standing === 'out' && <Button onClick={() => setRemoving(true)}>They did not go</Button>}
          <Button look="primary" ref={save} disabled={busy} onClick={() => void onSave()}>
            {count === 0 ? 'Record: presented, no word yet' : `Record ${packetsWords(count)}`}
          </Button>
        </>
      }
    >
      {removing && (
        <p role="alert" className="row">
          The packets wait again.{' '}
          <Button
            look="stop"
            onClick={() =>
              void record({ action: 'visit.removed', kind: 'visit', id: visit.id, patch: [['removed', true]] }).then(
                (done) => done && go({ at: 'respond', page: 'counter' }),
              )
            }
          >
            Take the visit off
          </Button>
          <Button onClick={() => setRemoving(false)}>Leave it</Button>
        </p>
      )}
      <div className="list-and-card">
        <DecisionPass
          label="What the officer said"
          lines={lines}
          decisions={decisions}
          alarms={alarms}
          grid={grid}
          focused={fields.presentedTo !== undefined}
          onDone={() => save.current?.focus()}
        />
        <aside className="counter-side" aria-label="At the counter">
          <BackForm
            back={back}
            focused={fields.presentedTo === undefined}
            refusal={refusal}
            onGrid={() => grid.current?.focus()}
          />
          <ChosenLine line={chosen} decisions={decisions} alarms={alarms} onGrid={() => grid.current?.focus()} />
        </aside>
      </div>
    </Screen>
  )
}

const STANDING = { out: 'on the way', presented: 'presented', back: 'back' } as const

const wasPresented = (state: DeskState, entry: string, visit: string): boolean =>
  rowsOfEntry(state, 'fact', entry).some(
    (fact) =>
      textOf(fact, 'visit') === visit && textOf(fact, 'what') === 'presented' && valueOf(fact, 'withdrawn') !== true,
  )
