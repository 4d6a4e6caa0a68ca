import { useState } from 'react'
import type { Finding } from '../../../shared/domain/recover/afterAction'
import { lessonsOf, type LessonRow } from '../../../shared/domain/recover/lessons'
import { incidentShown } from '../../../shared/domain/incident/incidents'
import { afterActionSheet } from '../../../shared/sheets/recover/afterActionSheet'
import { entitiesOf, textOf } from '../../../shared/journal/state'
import { operatorName } from '../../frame/Rail'
import { routeToHash } from '../../frame/routes'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Screen } from '../../ui/Screen'
import { useSay } from '../../ui/Status'
import { Tag } from '../../ui/Tag'
import { useRecord } from '../../ui/useRecord'
import { dayWords, momentOf, momentWords } from '../../words/times'
import { keepReport, printKept } from '../before/keepReport'
import { LessonDialog } from './LessonDialog'
import { LessonDoneDialog } from './LessonDoneDialog'
import { useAfterAction } from './useAfterAction'
import './close.css'

const lessonsRead = ({ state }: Desk) => lessonsOf(state)
const shownRead = ({ state }: Desk) => incidentShown(state)
const printsRead = ({ state }: Desk) =>
  [...entitiesOf(state, 'afterAction').values()].sort((a, b) => (a.born.at < b.born.at ? 1 : -1))

const sections: readonly { id: Finding['section']; title: string }[] = [
  { id: 'targets', title: 'Targets' },
  { id: 'promises', title: 'Promises' },
  { id: 'counter', title: 'At the counter' },
  { id: 'corrections', title: 'Corrected after it was printed' },
]

type Asked = { what: 'lesson'; finding?: Finding; row?: LessonRow } | { what: 'done'; row: LessonRow }

/** What the log says of the incident, with nothing typed; what is learnt becomes a gap in readiness until it is mended. */
export default function AfterActionPage() {
  const desk = useDeskHandle()
  const incident = useMade(['incident'], shownRead)
  const report = useAfterAction(incident?.id)
  const lessons = useMade(['lesson'], lessonsRead)
  const prints = useMade(['afterAction'], printsRead)
  const [asked, setAsked] = useState<Asked>()
  const [busy, setBusy] = useState(false)
  const say = useSay()
  const { record, refusal } = useRecord()

  const print = async () => {
    if (report === undefined || incident === undefined) return
    setBusy(true)
    const number = prints.length + 1
    const kept = await keepReport(desk, afterActionSheet(report, lessons), `After-action report ${number}`)
    setBusy(false)
    if (!kept.ok) return say(kept.error.words, 'stop')
    const done = await record([
      kept.value.change,
      {
        action: 'afterAction.printed',
        kind: 'afterAction',
        id: desk.randomId(),
        patch: [
          ['incident', incident.id],
          ['number', number],
          ['at', momentOf(desk.now())],
          ['by', operatorName(desk)],
          ['sha256', kept.value.sha256],
          ['document', kept.value.document],
        ],
      },
    ])
    if (done) say(`After-action report ${number} went to the print dialog and is kept.`, 'good')
  }

  if (incident === undefined)
    return (
      <Screen title="After-action report" about="made from the log">
        <p className="muted">No incident was declared on this desk: there is nothing to report.</p>
      </Screen>
    )
  return (
    <Screen
      title="After-action report"
      about={report === undefined ? 'Reading the log …' : 'made from the log; each finding names its lines'}
      actions={
        <>
          <Button onClick={() => setAsked({ what: 'lesson' })}>Write a lesson</Button>
          <Button look="primary" large disabled={report === undefined || busy} onClick={() => void print()}>
            Print the report
          </Button>
        </>
      }
    >
      <div className="after-action">
        <div className="stack">
          {refusal !== undefined && (
            <p role="alert" className="field__error">
              {refusal}
            </p>
          )}
          {report !== undefined &&
            sections.map(({ id, title }) => (
              <FindingsCard
                key={id}
                title={title}
                findings={report.findings.filter(({ section }) => section === id)}
                onLesson={(finding) => setAsked({ what: 'lesson', finding })}
              />
            ))}
        </div>
        <div className="stack">
          <Card title="Lessons" aside={<Open lessons={lessons} />}>
            {lessons.length === 0 && (
              <p className="muted">None yet. Write one from a finding: it stands in Readiness until it is mended.</p>
            )}
            <ul className="close-rows">
              {lessons.map((row) => (
                <li key={row.id}>
                  <LessonWords row={row} />
                  <span className="row">
                    <Button
                      aria-label={`Change ${row.fields.title ?? 'the lesson'}`}
                      onClick={() => setAsked({ what: 'lesson', row })}
                    >
                      Change
                    </Button>
                    {row.fields.doneAt === undefined && (
                      <Button
                        aria-label={`Mended: ${row.fields.title ?? 'the lesson'}`}
                        onClick={() => setAsked({ what: 'done', row })}
                      >
                        Mended
                      </Button>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          </Card>
          <Card title="Printed">
            {prints.length === 0 && <p className="muted">Not printed yet.</p>}
            <ul className="close-rows">
              {prints.map((entity) => (
                <li key={entity.id}>
                  <span className="small">
                    Report {textOf(entity, 'number')}, {momentWords(textOf(entity, 'at'))}, by {textOf(entity, 'by')}
                  </span>
                  <Button
                    aria-label={`Print report ${textOf(entity, 'number')} again`}
                    onClick={() => void printKept(desk, textOf(entity, 'document')).then((words) => say(words))}
                  >
                    Print again
                  </Button>
                </li>
              ))}
            </ul>
          </Card>
        </div>
      </div>
      {asked?.what === 'lesson' && (
        <LessonDialog
          incident={incident.id}
          finding={asked.finding}
          row={asked.row}
          onClose={() => setAsked(undefined)}
        />
      )}
      {asked?.what === 'done' && <LessonDoneDialog row={asked.row} onClose={() => setAsked(undefined)} />}
    </Screen>
  )
}

function Open({ lessons }: { lessons: readonly LessonRow[] }) {
  const open = lessons.filter(({ fields }) => fields.doneAt === undefined).length
  if (lessons.length === 0) return null
  return open === 0 ? <Tag tone="good">all mended</Tag> : <Tag tone="later">{open} open</Tag>
}

function LessonWords({ row: { fields } }: { row: LessonRow }) {
  const who = [fields.owner, fields.dueDay === undefined ? '' : `by ${dayWords(fields.dueDay)}`].filter(Boolean)
  return (
    <div className="small">
      <p>
        <strong>{fields.title}</strong>
      </p>
      <p className="muted">{who.join(', ')}</p>
      {fields.doneAt !== undefined && (
        <p className="muted">
          Mended {momentWords(fields.doneAt)} by {fields.doneBy}: {fields.doneHow}
        </p>
      )}
    </div>
  )
}

const SHOWN = 12

function FindingsCard(props: { title: string; findings: readonly Finding[]; onLesson: (finding: Finding) => void }) {
  const { title, findings, onLesson } = props
  const [all, setAll] = useState(false)
  return (
    <Card title={title}>
      {findings.length === 0 && <p className="muted">Nothing is recorded of it.</p>}
      <ul className="close-rows">
        {(all ? findings : findings.slice(0, SHOWN)).map((finding) => (
          <li key={finding.id}>
            <div>
              <p className={finding.tone === 'late' ? 'after-action__late' : undefined}>{finding.says}</p>
              {finding.lines.length > 0 && (
                <p className="small muted">
                  Log:{' '}
                  {finding.lines.slice(0, 4).map((line) => (
                    <a
                      key={line}
                      className="mono after-action__line"
                      href={routeToHash({ at: 'communicate', page: 'log', id: line })}
                    >
                      {line}
                    </a>
                  ))}
                </p>
              )}
            </div>
            {finding.tone !== 'good' && (
              <Button look="quiet" aria-label={`Lesson from: ${finding.says}`} onClick={() => onLesson(finding)}>
                Lesson
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!all && findings.length > SHOWN && (
        <Button look="quiet" onClick={() => setAll(true)}>
          Show all {findings.length}
        </Button>
      )}
    </Card>
  )
}
