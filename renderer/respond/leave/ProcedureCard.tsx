import { useState } from 'react'
import {
  procedureAnswers,
  procedureRows,
  versionFile,
  versionName,
  type ProcedureRow,
} from '../../../shared/domain/respond/procedure'
import { entityOf, textOf } from '../../../shared/journal/state'
import { procedureFile, procedureSheet } from '../../../shared/sheets/respond/procedure'
import { go } from '../../frame/routes'
import { saveFileOutside } from '../../paper/saveOutside'
import { useReport } from '../../paper/useReport'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { Tag, type Tone } from '../../ui/Tag'
import { writingErrorWords } from '../../words/errors'
import { momentWords } from '../../words/times'
import { KeptFileButton } from './KeptFileButton'
import { ProcedureAnswerDialog } from './ProcedureAnswerDialog'
import { ProcedureSentDialog } from './ProcedureSentDialog'

const rowsOf = ({ state }: Desk) => procedureRows(state)
const tones: Readonly<Record<keyof typeof procedureAnswers, Tone>> = {
  accepted: 'good',
  changesWanted: 'later',
  refused: 'stop',
}

/** The procedure that headquarters is asked to confirm: its versions, where each went, and what was answered. */
export function ProcedureCard() {
  const desk = useDeskHandle()
  const rows = useMade(['procedure'], rowsOf)
  const report = useReport()
  const [saving, setSaving] = useState(false)
  const [said, setSaid] = useState<string>()
  const [asked, setAsked] = useState<{ what: 'sent' | 'answer'; row: ProcedureRow }>()
  const busy = report.busy || saving

  const print = async (row: ProcedureRow) => {
    setSaid(undefined)
    await report.print(() => procedureSheet(row))
  }
  const save = async (row: ProcedureRow) => {
    setSaid(undefined)
    setSaving(true)
    const text = await saveText(desk, row)
    if (text === undefined) await report.save(() => procedureSheet(row), versionFile(row))
    setSaid(text)
    setSaving(false)
  }
  return (
    <Card
      title="Downtime procedure for headquarters"
      aside={
        <Button onClick={() => go({ at: 'respond', page: 'authorisations', id: 'procedure' })}>
          {rows.length === 0 ? 'Write the procedure' : 'Write the next version'}
        </Button>
      }
    >
      {(said ?? report.said) !== undefined && <p role="status">{said ?? report.said}</p>}
      <DataTable<ProcedureRow>
        caption="Versions of the downtime procedure"
        rows={rows}
        keyOf={({ id }) => id}
        empty="Headquarters confirms a procedure before paper begins. The first text is filled from the firm, its ports and its plan."
        columns={[
          { id: 'version', head: 'Version', cell: ({ fields }) => <strong>{fields.version}</strong> },
          {
            id: 'made',
            head: 'Made',
            cell: ({ fields }) => (
              <div className="leave-stack">
                <span className="nowrap">{momentWords(fields.madeAt ?? '')}</span>
                <span className="small muted">{fields.madeBy}</span>
              </div>
            ),
          },
          {
            id: 'hash',
            head: 'SHA-256',
            cell: ({ fields }) => <code title={fields.sha256}>{fields.sha256?.slice(0, 8)}</code>,
          },
          { id: 'sent', head: 'Sent', cell: (row) => <Sent row={row} /> },
          { id: 'answer', head: 'Answer', cell: (row) => <Answer row={row} /> },
          {
            id: 'do',
            head: '',
            cell: (row) => (
              <div className="leave-do">
                <Button
                  disabled={busy}
                  aria-label={`Print version ${row.fields.version ?? 1}`}
                  onClick={() => void print(row)}
                >
                  Print
                </Button>
                <Button
                  disabled={busy}
                  aria-label={`Save version ${row.fields.version ?? 1}`}
                  onClick={() => void save(row)}
                >
                  Save files
                </Button>
                <Button
                  aria-label={`Version ${row.fields.version ?? 1} was sent`}
                  onClick={() => setAsked({ what: 'sent', row })}
                >
                  Sent
                </Button>
                <Button
                  aria-label={`Answer to version ${row.fields.version ?? 1}`}
                  onClick={() => setAsked({ what: 'answer', row })}
                >
                  Answer
                </Button>
              </div>
            ),
          },
        ]}
      />
      {asked?.what === 'sent' && <ProcedureSentDialog row={asked.row} onClose={() => setAsked(undefined)} />}
      {asked?.what === 'answer' && <ProcedureAnswerDialog row={asked.row} onClose={() => setAsked(undefined)} />}
    </Card>
  )
}

function Sent({ row: { fields } }: { row: ProcedureRow }) {
  if (fields.sentAt === undefined) return <span className="muted">not yet</span>
  return (
    <div className="leave-stack">
      <span className="nowrap">{momentWords(fields.sentAt)}</span>
      <span className="small">{[fields.sentTo, fields.sentHow].filter(Boolean).join(', ')}</span>
    </div>
  )
}

function Answer({ row: { fields } }: { row: ProcedureRow }) {
  if (fields.answer === undefined) return <span className="muted">none yet</span>
  return (
    <div className="leave-stack">
      <Tag tone={fields.answer === 'accepted' && fields.answerDocument === undefined ? 'note' : tones[fields.answer]}>
        {procedureAnswers[fields.answer]}
      </Tag>
      <span className="small">
        {[fields.answeredBy, fields.answeredAt === undefined ? '' : momentWords(fields.answeredAt)]
          .filter(Boolean)
          .join(', ')}
      </span>
      {fields.answerText !== undefined && <span className="small pre">{fields.answerText}</span>}
      {fields.answerDocument !== undefined && (
        <KeptFileButton id={fields.answerDocument} what="Answer of CBP to the downtime procedure" />
      )}
    </div>
  )
}

/** undefined: it is written. */
async function saveText(desk: Desk, row: ProcedureRow): Promise<string | undefined> {
  const firm = textOf(entityOf(desk.state, 'firm', 'firm'), 'name')
  const { name, text } = procedureFile(row, firm, desk.drill)
  const saved = await saveFileOutside(desk, { name, bytes: new TextEncoder().encode(text), what: versionName(row) })
  if (saved.ok) return undefined
  return writingErrorWords(saved.error)
}
