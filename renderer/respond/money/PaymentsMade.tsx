import { useState } from 'react'
import { idsIn } from '../../../shared/domain/plan'
import { paymentsOf, withdrawPayment, type PaymentRow } from '../../../shared/domain/respond/moneyPayments'
import type { Patch } from '../../../shared/journal/item'
import { entityOf, textOf } from '../../../shared/journal/state'
import { useSealedFile, withFile } from '../../communicate/useSealedFile'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { cleanLine } from '../../ui/boxes'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { Tag } from '../../ui/Tag'
import { useRecord } from '../../ui/useRecord'
import { momentWords } from '../../words/times'
import { FileField } from '../../ui/FileField'
import { centsWords, entriesWords } from './moneyWords'

const MOST = 200
const madeOf = ({ state }: Desk): { row: PaymentRow; name: string }[] =>
  paymentsOf(state)
    .slice(0, MOST)
    .map((row) => ({ row, name: textOf(entityOf(state, 'importer', row.fields.importer ?? ''), 'name') }))

/** What was paid, the latest first; a wrong one is withdrawn with its reason, and its entries are not paid any more. */
export function PaymentsMade() {
  const made = useMade(['payment', 'importer'], madeOf)
  const [doing, setDoing] = useState<{ what: 'receipt' | 'withdraw'; row: PaymentRow }>()
  const close = () => setDoing(undefined)
  if (made.length === 0) return null
  return (
    <Card title="Paid">
      <DataTable
        caption="Payments made"
        rows={made}
        keyOf={({ row }) => row.id}
        empty=""
        columns={[
          {
            id: 'at',
            head: 'When',
            cell: ({ row }) => <span className="nowrap">{momentWords(row.fields.at ?? '')}</span>,
          },
          {
            id: 'of',
            head: 'For',
            cell: ({ row, name }) =>
              `${name}${name === '' ? '' : ', '}${entriesWords(idsIn(row.fields.entries).length)}`,
          },
          { id: 'amount', head: 'Amount', number: true, cell: ({ row }) => centsWords(row.fields.amount) },
          { id: 'receipt', head: 'Receipt', cell: ({ row }) => <Receipt row={row} /> },
          {
            id: 'do',
            head: '',
            cell: ({ row }) =>
              row.fields.withdrawn !== true && (
                <div className="row money-do">
                  <Button
                    aria-label={`Add the receipt of ${centsWords(row.fields.amount)}`}
                    onClick={() => setDoing({ what: 'receipt', row })}
                  >
                    Receipt
                  </Button>
                  <Button
                    look="quiet"
                    aria-label={`Withdraw the payment of ${centsWords(row.fields.amount)}`}
                    onClick={() => setDoing({ what: 'withdraw', row })}
                  >
                    Withdraw
                  </Button>
                </div>
              ),
          },
        ]}
      />
      {doing?.what === 'receipt' && <ReceiptDialog row={doing.row} onClose={close} />}
      {doing?.what === 'withdraw' && <WithdrawDialog row={doing.row} onClose={close} />}
    </Card>
  )
}

function Receipt({ row: { fields } }: { row: PaymentRow }) {
  if (fields.withdrawn === true) return <Tag tone="note">withdrawn: {fields.withdrawnWhy}</Tag>
  if (fields.receipt === undefined) return <Tag tone="later">no receipt yet</Tag>
  return (
    <>
      <span className="mono">{fields.receipt}</span>
      <div className="small muted">{fields.document === undefined ? 'no scan yet' : 'scan sealed'}</div>
    </>
  )
}

function ReceiptDialog({ row, onClose }: { row: PaymentRow; onClose: () => void }) {
  const [receipt, setReceipt] = useState(row.fields.receipt ?? '')
  const file = useSealedFile()
  const { busy, refusal, record } = useRecord()
  const save = async () => {
    const kept = await file.seal()
    if (!kept.ok) return
    const patch: Patch = [
      ['receipt', cleanLine(receipt) || null],
      ...(kept.value === undefined ? [] : ([['document', kept.value.id]] as Patch)),
    ]
    const keyed = { action: 'payment.keyed', kind: 'payment', id: row.id, patch } as const
    if (await record(withFile(kept.value, [keyed]))) onClose()
  }
  return (
    <Dialog open title="Receipt of the cashier" onClose={onClose}>
      <RecordForm
        save="Save"
        busy={busy || file.sealing}
        refusal={refusal ?? file.problem}
        onCancel={onClose}
        onSave={save}
      >
        <TextField
          id="receipt-number"
          label="Receipt number"
          mono
          value={receipt}
          onChange={(event) => setReceipt(event.target.value)}
        />
        <FileField id="receipt-file" label="The receipt, scanned" hint="Kept sealed" onFile={file.choose} />
      </RecordForm>
    </Dialog>
  )
}

function WithdrawDialog({ row, onClose }: { row: PaymentRow; onClose: () => void }) {
  const desk = useDeskHandle()
  const say = useSay()
  const [why, setWhy] = useState('')
  const [fault, setFault] = useState<string>()
  const { busy, refusal, record } = useRecord()
  const save = async () => {
    const said = cleanLine(why)
    setFault(said === '' ? 'Say why in a few words.' : undefined)
    const payment = entityOf(desk.state, 'payment', row.id)
    if (said === '' || payment === undefined) return
    if (!(await record(withdrawPayment(desk.state, payment, said)))) return
    say('Withdrawn: its entries are not paid any more.')
    onClose()
  }
  return (
    <Dialog
      open
      title="Withdraw this payment"
      about="It stays readable with its reason. Its entries are not paid any more."
      onClose={onClose}
    >
      <RecordForm save="Withdraw" stop busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <TextField
          id="payment-withdraw-why"
          label="Why"
          value={why}
          error={fault}
          onChange={(event) => setWhy(event.target.value)}
        />
      </RecordForm>
    </Dialog>
  )
}
