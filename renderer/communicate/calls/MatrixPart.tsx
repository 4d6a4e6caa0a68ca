import { useState } from 'react'
import { notifyRows, stageOf, type NotifyRow } from '../../../shared/domain/incident/notify'
import { fieldsOf } from '../../../shared/domain/entryFile'
import { entityOf } from '../../../shared/journal/state'
import { againSource } from '../../../shared/knowledge/notificationRules'
import { stages, type Stage } from '../../../shared/knowledge/stages'
import { go } from '../../frame/routes'
import { useNow } from '../../frame/useNow'
import { useReport } from '../../paper/useReport'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button, Kbd } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { SelectField } from '../../ui/Field'
import { ListGrid } from '../../ui/ListGrid'
import { Screen } from '../../ui/Screen'
import { ToneMark } from '../../ui/Tag'
import { matrixReport } from './callReports'
import type { CallsPart } from './callsPart'
import { audienceName, stateWords, timeShort } from './callWords'
import { NotificationDialog } from './NotificationDialog'

/** Who is told what at which stage, by when, and what became of it. C changes a row; Enter rings. */
export function MatrixPart({ incident, nav, choice }: CallsPart) {
  const now = useNow(15_000)
  const [asked, ask] = useState<Stage>()
  const [missingOnly, setMissingOnly] = useState(false)
  const [chosenId, setChosenId] = useState<string>()
  const [changing, setChanging] = useState<NotifyRow>()
  const current = useMade(['incident'], stageNow, incident)
  const stage = asked ?? current
  const all = useMade('every', rowsOf, incident, Math.floor(now.ms / 15_000) * 15_000, stage)
  const rows = missingOnly ? all.filter(isMissing) : all
  const chosen = rows.find(({ party }) => party.id === chosenId) ?? rows[0]
  const { busy, said, print } = useReport()
  const stageName = stages.find(({ id }) => id === stage)?.name ?? ''
  const rowBy = (key: string) => rows.find(({ party }) => party.id === key)
  return (
    <Screen
      title="Who is told what"
      about={`${all.filter(({ state }) => state === 'told').length} reached, ${all.filter(isMissing).length} missing`}
      className="list-screen"
      actions={
        <>
          {nav}
          <Button
            look="primary"
            large
            disabled={busy || all.length === 0}
            onClick={() => void print(() => matrixReport(all, stageName, now))}
          >
            Print the matrix
          </Button>
        </>
      }
    >
      <Card>
        <div className="calls-head">
          {choice}
          <SelectField
            id="matrix-stage"
            label="Stage"
            value={stage}
            onChange={(event) => ask(stages.find(({ id }) => id === event.target.value)?.id)}
            options={stages.map(({ id, name }) => ({ value: id, label: id === current ? `${name} (now)` : name }))}
          />
          <Button aria-pressed={missingOnly} onClick={() => setMissingOnly(!missingOnly)}>
            Missing only
          </Button>
          <span className="key-line">
            <span>
              <Kbd>Enter</Kbd> ring
            </span>
            <span>
              <Kbd>C</Kbd> change this one
            </span>
          </span>
          {said !== undefined && <p role="status">{said}</p>}
        </div>
        <ListGrid
          label="Notification matrix"
          className="matrix-grid"
          rows={rows}
          keyOf={({ party }) => party.id}
          rowHeight={58}
          focused
          chosenId={chosen?.party.id}
          onChoose={setChosenId}
          onOpen={(key) => go({ at: 'communicate', page: 'calls', id: key })}
          onKey={(key, id) => {
            if (key !== 'C') return false
            setChanging(rowBy(id))
            return true
          }}
          empty={
            missingOnly
              ? 'Nobody is missing at this stage.'
              : 'Nobody is on the list yet. Key contacts under Prepare, or take in the published ones.'
          }
          columns={[
            {
              id: 'who',
              head: 'Who',
              cell: ({ party }) => (
                <>
                  <span className="strong">{party.name}</span>
                  <span className="small muted block">{audienceName(party.audience)}</span>
                </>
              ),
            },
            {
              id: 'what',
              head: 'What kind of information',
              cell: ({ rule }) => <span className="small two-lines">{rule.what}</span>,
            },
            {
              id: 'due',
              head: 'By',
              cell: (row) => (
                <span className="nowrap">
                  {row.overdue && <ToneMark tone="stop" spoken="Overdue: " />}{' '}
                  {row.dueAt === undefined ? '' : timeShort(row.dueAt, now)}
                </span>
              ),
            },
            {
              id: 'state',
              head: 'State',
              cell: (row) => {
                const { tone, words } = stateWords(row, now)
                return (
                  <span className="small two-lines">
                    <ToneMark tone={tone} spoken="" /> {words}
                  </span>
                )
              },
            },
          ]}
        />
      </Card>
      {chosen !== undefined && (
        <p className="small muted">
          {chosen.party.name}: {chosen.rule.what} Source: {chosen.rule.source}; read {chosen.rule.checkedOn}; the hour
          is {chosen.rule.minutesAre}.{chosen.rule.again ? ` Told again: ${againSource}.` : ''}
        </p>
      )}
      {changing !== undefined && (
        <NotificationDialog incident={incident} row={changing} onClose={() => setChanging(undefined)} />
      )}
    </Screen>
  )
}

const isMissing = ({ state }: NotifyRow): boolean =>
  state !== 'told' && state !== 'notNeeded' && state !== 'onlyIfAsked'
const stageNow = ({ state }: Desk, incident: string): Stage =>
  stageOf(fieldsOf('incident', entityOf(state, 'incident', incident)))
const rowsOf = ({ state }: Desk, incident: string, nowMs: number, stage: Stage): NotifyRow[] =>
  notifyRows(state, incident, nowMs, stage).sort((a, b) => rank(a) - rank(b))
const order = ['cbp', 'agency', 'ctpat', 'client', 'carrier', 'staff', 'other', 'press']
const rank = ({ party }: NotifyRow): number => order.indexOf(party.audience)
