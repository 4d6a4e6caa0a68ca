import { stageOf } from '../../../shared/domain/incident/notify'
import { messagesOf, type MessageRow } from '../../../shared/domain/incident/messages'
import { approvalState } from '../../../shared/domain/incident/messagesApproval'
import type { IncidentRow } from '../../../shared/domain/incident/incidents'
import { partsOf } from '../../../shared/domain/incident/rows'
import { templateFor } from '../../../shared/knowledge/messageTemplates/templates'
import { audiences, stages, type Audience, type Stage } from '../../../shared/knowledge/stages'
import { routeToHash } from '../../frame/routes'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Screen } from '../../ui/Screen'
import { Tag } from '../../ui/Tag'
import { IncidentChoice, type useIncidentShown } from '../facts/IncidentChoice'
import { useWriteMessage } from './useWriteMessage'

interface Cell {
  message: MessageRow
  /** how many it was given to */
  sent: number
}

export interface MessagesMatrixProps {
  shown: ReturnType<typeof useIncidentShown>
  incident: IncidentRow
}

/** Stage × audience: what is written, what is a draft, what was sent. The clients of the present stage come first. */
export function MessagesMatrix({ shown, incident }: MessagesMatrixProps) {
  const cells = useMade(['message', 'messageSent'], cellsOf, incident.id)
  const { write, busy, refusal } = useWriteMessage(incident.id)
  const current = stageOf(incident.fields)
  const next = audiences.find(({ id }) => id === 'client' && !cells.has(`${id} ${current}`) && templateFor(id, current))
  return (
    <Screen
      title="Messages"
      about={`the incident stands at: ${stages.find(({ id }) => id === current)?.name.toLowerCase() ?? ''}`}
      actions={
        <>
          <IncidentChoice shown={shown} />
          {next !== undefined && (
            <Button large look="primary" disabled={busy} onClick={() => void write(next.id, current)}>
              Write to the clients
            </Button>
          )}
        </>
      }
    >
      <Card>
        <p className="muted">
          Begin with our words and change them. Until a named approver and a time are keyed, each says DRAFT.
        </p>
        {refusal !== undefined && <p role="alert">{refusal}</p>}
        <table className="message-matrix">
          <caption className="visually-hidden">Messages by stage and audience</caption>
          <thead>
            <tr>
              <th scope="col">Stage</th>
              {audiences.map(({ id, name }) => (
                <th key={id} scope="col">
                  {shortNames[id] ?? name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stages.map(({ id: stage, name }) => (
              <tr key={stage} aria-current={stage === current ? 'step' : undefined}>
                <th scope="row">
                  {name}
                  {stage === current && <span className="small muted"> (now)</span>}
                </th>
                {audiences.map(({ id: audience, name: whom }) => (
                  <td key={audience}>
                    <MatrixCell
                      label={`${whom}, ${name.toLowerCase()}`}
                      cell={cells.get(`${audience} ${stage}`)}
                      writable={templateFor(audience, stage) !== undefined}
                      busy={busy}
                      onWrite={() => void write(audience, stage)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
    </Screen>
  )
}

/** Column heads of one line. */
const shortNames: Readonly<Partial<Record<Audience, string>>> = { agency: 'Agencies', ctpat: 'CTPAT' }

interface MatrixCellProps {
  label: string
  cell: Cell | undefined
  writable: boolean
  busy: boolean
  onWrite: () => void
}

function MatrixCell({ label, cell, writable, busy, onWrite }: MatrixCellProps) {
  if (cell === undefined)
    return writable ? (
      <Button look="quiet" disabled={busy} aria-label={`Write: ${label}`} onClick={onWrite}>
        Write
      </Button>
    ) : (
      <span className="muted" aria-label="nothing is told to them at this stage">
        –
      </span>
    )
  const { message, sent } = cell
  const state = approvalState(message)
  return (
    <a
      className="message-matrix__cell"
      aria-label={`Open: ${label}`}
      href={routeToHash({ at: 'communicate', page: 'messages', id: message.id })}
    >
      <Tag tone={state === 'approved' ? 'good' : 'later'}>
        {state === 'approved' ? 'Approved' : state === 'leadAlone' ? 'Lead alone' : 'Draft'}
      </Tag>
      <span className="small muted">{sent === 0 ? 'not sent' : `sent to ${sent}`}</span>
    </a>
  )
}

/** By `audience stage`: the one written last, and to how many of them it went. */
function cellsOf({ state }: Desk, incident: string): ReadonlyMap<string, Cell> {
  const sent = new Map<string, Set<string>>()
  for (const { fields } of partsOf(state, 'messageSent', incident)) {
    if (fields.at === undefined || fields.message === undefined) continue
    const to = sent.get(fields.message) ?? new Set()
    sent.set(fields.message, to.add(fields.contact ?? fields.importer ?? fields.name ?? ''))
  }
  return new Map(
    messagesOf(state, incident).map((message) => [
      `${message.fields.audience as Audience} ${message.fields.stage as Stage}`,
      { message, sent: sent.get(message.id)?.size ?? 0 },
    ]),
  )
}
