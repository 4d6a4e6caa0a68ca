import { useMemo, useRef, useState } from 'react'
import { decisionChanges, idsInOrder, presentedChanges } from '../../../shared/domain/respond/counterDecisions'
import { lineMeant, sheetLines, sheetsOf, type SheetRow } from '../../../shared/domain/respond/decisionSheet'
import { visitsOf } from '../../../shared/domain/respond/visits'
import type { Change } from '../../../shared/journal/item'
import { keepErrorWords, keepFile } from '../../communicate/keepFiles'
import { operatorName } from '../../frame/Rail'
import { go } from '../../frame/routes'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Screen } from '../../ui/Screen'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { BackForm, useBack } from './BackForm'
import { packetsWords, portWords } from './counterWords'
import { CounterParts } from './CounterParts'
import { ChosenLine } from './ChosenLine'
import { DecisionPass, useAlarms, type PassLine } from './DecisionPass'
import { useDecisions } from './useDecisions'
import { saidBefore } from './VisitView'

const sheetWith = ({ state }: Desk, id: string) => sheetsOf(state).find((one) => one.id === id)

const linesOf = ({ state }: Desk, { id, entries }: SheetRow): PassLine[] =>
  sheetLines(state, entries).map(({ entry, number, importer }) => ({
    entry,
    called: number,
    importer,
    before: saidBefore(state, entry, 'decisionSheet', id),
  }))

/** A decision sheet that came back: the cursor goes down its lines, one key each; all of it is one item. */
export function SheetView({ id }: { id: string }) {
  const sheet = useMade(['decisionSheet'], sheetWith, id)
  if (sheet === undefined)
    return (
      <Screen title="Decision sheets" actions={<CounterParts here="sheets" />}>
        <p className="muted">There is no such sheet on this desk.</p>
      </Screen>
    )
  return <Sheet sheet={sheet} />
}

function Sheet({ sheet }: { sheet: SheetRow }) {
  const desk = useDeskHandle()
  const say = useSay()
  const { busy, refusal, record } = useRecord()
  const lines = useMade(['entry', 'fact', 'bill'], linesOf, sheet)
  const known = useMemo(() => new Set(lines.filter(({ before }) => before !== '').map(({ entry }) => entry)), [lines])
  const decisions = useDecisions(sheet.entries, known)
  const alarms = useAlarms(decisions.of)
  const { number = 0 } = sheet.fields
  const back = useBack({ by: '', how: '', evidence: `decision sheet ${number}` })
  const [photo, setPhoto] = useState<File>()
  const [fault, setFault] = useState<string>()
  const grid = useRef<HTMLDivElement>(null)
  const save = useRef<HTMLButtonElement>(null)
  const count = decisions.of.size

  const onSave = async () => {
    const told = back.read(desk.now().zone)
    if (told === undefined) return
    const kept = photo === undefined ? undefined : await keepFile(desk, photo)
    if (kept?.ok === false) return setFault(keepErrorWords(kept.error))
    setFault(undefined)
    const newIds = idsInOrder(() => desk.randomId(), 3 * sheet.entries.length)
    const changes: Change[] = [
      ...(kept === undefined ? [] : [kept.value.change]),
      ...(count === 0 ? [] : walked(desk, sheet, told, newIds)),
      ...decisionChanges(
        [...decisions.of].map(([entry, decision]) => ({ entry, decision })),
        {
          at: told.decided,
          by: told.by,
          evidence: told.evidence,
          decisionSheet: sheet.id,
          visit: sheet.fields.visit,
        },
        newIds,
      ),
      {
        action: 'decisionSheet.keyed',
        kind: 'decisionSheet',
        id: sheet.id,
        patch: [
          ['number', number],
          ...(count === 0
            ? []
            : ([
                ['keyedAt', told.decided.moment],
                ['keyedBy', operatorName(desk)],
              ] as Change['patch'])),
          ...(kept === undefined ? [] : [['document', kept.value.id] as [string, string]]),
        ],
      },
    ]
    if (!(await record(changes))) return
    say(`Decision sheet ${number}: ${count === 0 ? 'the photo is kept' : `${packetsWords(count)} keyed back`}.`, 'good')
    go({ at: 'respond', page: 'counter', id: 'sheets' })
  }

  return (
    <Screen
      className="list-screen"
      title={`Decision sheet ${number}`}
      about={[
        packetsWords(lines.length),
        portWords(sheet.fields.port ?? ''),
        sheet.fields.keyedAt === undefined ? '' : 'keyed back before',
      ]
        .filter(Boolean)
        .join(' · ')}
      actions={
        <>
          <Button
            look="primary"
            ref={save}
            disabled={busy || (count === 0 && photo === undefined)}
            onClick={() => void onSave()}
          >
            {count === 0 ? 'Keep the photo' : `Record ${packetsWords(count)}`}
          </Button>
        </>
      }
    >
      <div className="list-and-card">
        <DecisionPass
          label="Lines of the sheet"
          lines={lines}
          decisions={decisions}
          alarms={alarms}
          grid={grid}
          focused
          onDone={() => save.current?.focus()}
        />
        <aside className="counter-side" aria-label="The sheet that came back">
          <BackForm sheet back={back} focused={false} refusal={fault ?? refusal} onGrid={() => grid.current?.focus()}>
            <ScanLine
              onScan={(text) => {
                const entry = sheet.entries[lineMeant(desk.state, sheet.entries, text)]
                if (entry === undefined) return false
                decisions.choose(entry)
                grid.current?.focus()
                return true
              }}
            />
            <Field id="sheet-photo" label="Scan or photo of the sheet" hint="Kept sealed; it proves every line.">
              <input
                id="sheet-photo"
                className="input"
                type="file"
                accept="application/pdf,image/*"
                aria-describedby="sheet-photo-hint"
                onChange={({ currentTarget }) => setPhoto(currentTarget.files?.[0])}
              />
            </Field>
          </BackForm>
          <ChosenLine
            line={lines.find(({ entry }) => entry === decisions.chosenId)}
            decisions={decisions}
            alarms={alarms}
            onGrid={() => grid.current?.focus()}
          />
        </aside>
      </div>
    </Screen>
  )
}

/** A sheet that went with somebody and came back marked was handed over: the visit says so where it did not yet. */
function walked(
  desk: Desk,
  { fields, entries }: SheetRow,
  told: { by: string; decided: { moment: string; day: string } },
  newIds: (count: number) => readonly string[],
): Change[] {
  const visit = visitsOf(desk.state).find(({ id }) => id === fields.visit)
  if (visit === undefined || visit.standing === 'back') return []
  const handed = visit.standing === 'out'
  return [
    {
      action: 'visit.keyed',
      kind: 'visit',
      id: visit.id,
      patch: [
        ...(handed
          ? ([
              ['presentedAt', told.decided.moment],
              ...(told.by === '' ? [] : [['presentedTo', told.by]]),
            ] as Change['patch'])
          : []),
        ['returnedAt', told.decided.moment],
        ['returnedBy', operatorName(desk)],
      ],
    },
    ...(handed
      ? presentedChanges(
          entries,
          { at: told.decided, by: visit.fields.carriedBy ?? '', how: 'decision sheet', visit: visit.id },
          newIds,
        )
      : []),
  ]
}

/** Bars of one line: the cursor goes there. */
function ScanLine({ onScan }: { onScan: (text: string) => boolean }) {
  const [text, setText] = useState('')
  const [missed, setMissed] = useState(false)
  return (
    <Field
      id="sheet-scan"
      label="Scan a line: the cursor goes there"
      error={missed ? 'No line of this sheet has that number.' : undefined}
    >
      <input
        id="sheet-scan"
        className="input input--mono"
        autoComplete="off"
        aria-describedby={missed ? 'sheet-scan-error' : undefined}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          setMissed(!onScan(text))
          setText('')
        }}
      />
    </Field>
  )
}
