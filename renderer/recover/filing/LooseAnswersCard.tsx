import { useEffect, useRef, useState } from 'react'
import { keptConditions } from '../../../shared/exchange/receipts/conditionText'
import { conditionHelp, conditionSaid, notMatchedWords } from '../../../shared/exchange/receipts/conditionWords'
import { looseAnswers, type LooseAnswer } from '../../../shared/exchange/receipts/settleAnswer'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { answerWords, partWords } from '../../../shared/domain/recover/answerWords'
import { Count } from './Count'
import { SettleAnswerDialog } from './SettleAnswerDialog'

const kinds = ['receipt', 'receiptFile', 'firm', 'block', 'entry', 'filing'] as const
const looseRead = ({ state }: Desk) => looseAnswers(state)
/** More than these are another matter: a file of somebody else, or the wrong desk. */
const SHOWN = 100

/** Answers that no entry here is known for: a person says what became of each, and the accounting counts it no more. */
export function LooseAnswersCard() {
  const loose = useMade(kinds, looseRead)
  const [open, setOpen] = useState<LooseAnswer>()
  const table = useRef<HTMLDivElement>(null)
  const settled = useRef(false)
  // The button that was pressed is gone with its row: the next one takes the focus, and keys go on.
  useEffect(() => {
    if (!settled.current || open !== undefined) return
    settled.current = false
    const next = table.current?.querySelector('button') ?? document.querySelector<HTMLElement>('#receipts-file')
    const waits = requestAnimationFrame(() => next?.focus())
    return () => cancelAnimationFrame(waits)
  }, [open, loose])
  return (
    <Card title="Answers that match nothing" aside={<Count of={loose.length} tone="stop" />}>
      <div ref={table}>
        <DataTable
          caption="Answers that match nothing"
          rows={loose.slice(0, SHOWN)}
          keyOf={({ id }) => id}
          empty="Every answer matches an entry."
          columns={[
            {
              id: 'number',
              head: 'Number',
              cell: ({ fields }) => <span className="mono nowrap">{fields.entryNumber ?? 'none'}</span>,
            },
            { id: 'answer', head: 'Answer', cell: (row) => answerSaid(row) },
            { id: 'text', head: 'What it says', cell: (row) => <Said row={row} /> },
            {
              id: 'do',
              head: '',
              cell: (row) => <Button onClick={() => setOpen(row)}>Settle</Button>,
            },
          ]}
        />
      </div>
      {loose.length > SHOWN && <p className="small muted">and {loose.length - SHOWN} more, after these</p>}
      {open !== undefined && (
        <SettleAnswerDialog
          loose={open}
          onClose={(done) => {
            settled.current = done
            setOpen(undefined)
          }}
        />
      )}
    </Card>
  )
}

const answerSaid = ({ fields }: LooseAnswer): string =>
  [answerWords[fields.answer ?? 'status'], fields.part === undefined ? '' : partWords[fields.part]]
    .filter(Boolean)
    .join(', ')

function Said({ row: { fields, file, why } }: { row: LooseAnswer }) {
  return (
    <div className="small">
      <p>{notMatchedWords[why]}</p>
      {keptConditions(fields.conditions ?? '').map((condition) => (
        <p key={`${condition.code} ${condition.text}`}>
          {conditionSaid(condition)}{' '}
          <span className="muted">{conditionHelp(fields.source ?? '', condition, fields.part)}</span>
        </p>
      ))}
      <p className="muted">
        {file}, line {fields.line ?? 1}
      </p>
    </div>
  )
}
