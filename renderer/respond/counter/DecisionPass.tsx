import { useMemo, type Ref } from 'react'
import { alarmsOfDecision, SAID_KEYS, type Decision } from '../../../shared/domain/respond/counterDecisions'
import { standingsById } from '../../../shared/domain/respond/visits'
import { useDeskHandle } from '../../store/hooks'
import { ListGrid } from '../../ui/ListGrid'
import { Tag } from '../../ui/Tag'
import { alarmLine } from '../../words/clocks'
import { dayOf, momentOf } from '../../words/times'
import type { Decisions } from './useDecisions'

/** A line of the pass: a packet, and what was keyed of it before from this visit or sheet. */
export interface PassLine {
  entry: string
  called: string
  importer: string
  /** in words; '' = nothing */
  before: string
}

export interface DecisionPassProps {
  label: string
  lines: readonly PassLine[]
  decisions: Decisions
  alarms: Alarms
  grid: Ref<HTMLDivElement>
  focused: boolean
  /** Enter on a line when nothing is open any more */
  onDone: () => void
}

/** The lines, and the keys that decide them. */
export function DecisionPass({ label, lines, decisions, alarms, grid, focused, onDone }: DecisionPassProps) {
  const places = useMemo(() => new Map(lines.map(({ entry }, at) => [entry, at + 1])), [lines])
  return (
    <section className="card" aria-label={label}>
      <div className="counter-pick">
        <span className="key-line">
          R released · C on condition · H held · E exam · N not released · K keyed in ACE · 0 nothing yet · W why
        </span>
      </div>
      <ListGrid<PassLine>
        ref={grid}
        label={label}
        className="pass-grid"
        rows={lines}
        keyOf={({ entry }) => entry}
        chosenId={decisions.chosenId}
        onChoose={decisions.choose}
        onOpen={(id) => {
          const next = decisions.nextOpen(id)
          if (next === undefined) onDone()
          else decisions.choose(next)
        }}
        onKey={(key, id) => {
          if (key !== 'W') return decisions.key(key, id)
          document.getElementById('pass-reason')?.focus()
          return true
        }}
        focused={focused}
        rowHeight={36}
        empty="No packet is on it."
        columns={[
          { id: 'place', head: '', cell: ({ entry }) => places.get(entry) },
          { id: 'number', head: 'Entry', cell: ({ called }) => <span className="mono">{called}</span> },
          { id: 'importer', head: 'Importer', cell: ({ importer }) => importer },
          {
            id: 'said',
            head: 'Officer says',
            cell: ({ entry, before }) => <SaidOf decision={decisions.of.get(entry)} before={before} />,
          },
          {
            id: 'check',
            head: '',
            cell: ({ entry }) =>
              alarms.has(entry) ? <Tag tone="stop">contradicts</Tag> : decisions.of.get(entry)?.reason,
          },
        ]}
      />
    </section>
  )
}

/** Of each line whose keyed decision contradicts what is recorded: the sentences that say so. */
export type Alarms = ReadonlyMap<string, readonly string[]>

export function useAlarms(decided: ReadonlyMap<string, Decision>): Alarms {
  const desk = useDeskHandle()
  return useMemo(() => {
    const now = desk.now()
    const at = { moment: momentOf(now), day: dayOf(now) }
    const found = new Map<string, readonly string[]>()
    const standings = standingsById(desk.state)
    for (const [entry, decision] of decided) {
      const file = standings.get(entry)?.file
      const alarms = file === undefined ? [] : alarmsOfDecision(file, decision, at)
      if (alarms.length > 0) found.set(entry, alarms.map(alarmLine))
    }
    return found
  }, [desk, decided])
}

const tones = {
  released: 'good',
  releasedConditionally: 'later',
  held: 'stop',
  examOrdered: 'later',
  refused: 'stop',
} as const

/** A decision as it was keyed, or what was keyed before. */
export function SaidOf({ decision, before }: { decision: Decision | undefined; before: string }) {
  if (decision === undefined) return <span className="muted">{before}</span>
  const { said, keyed } = decision
  if (said === undefined && keyed !== true) return <Tag>nothing yet</Tag>
  const words = SAID_KEYS.find((one) => one.said === said)?.words
  return (
    <>
      {said !== undefined && <Tag tone={tones[said]}>{words}</Tag>} {keyed === true && <Tag tone="note">in ACE</Tag>}
    </>
  )
}
