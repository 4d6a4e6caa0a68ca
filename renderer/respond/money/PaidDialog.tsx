import { useState } from 'react'
import { formatCents, parseDollars } from '../../../shared/domain/money'
import type { PaymentCase } from '../../../shared/domain/respond/moneyDecisions'
import { paymentChanges, type PaymentMade } from '../../../shared/domain/respond/moneyPayments'
import { sumOf } from '../../../shared/domain/respond/moneySums'
import { checkPayee } from '../../../shared/knowledge/paymentTypes'
import { useWhen } from '../../communicate/evidence/useWhen'
import { useSealedFile, withFile } from '../../communicate/useSealedFile'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { SelectField, TextField } from '../../ui/Field'
import { MomentField } from '../../ui/MomentField'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { boxErrorWords } from '../../words/boxes'
import { EntryTicks } from './EntryTicks'
import { FileField } from '../../ui/FileField'
import { entriesWords } from './moneyWords'

const ways: readonly { value: PaymentMade['how']; label: string }[] = [
  { value: 'check', label: 'check over the counter' },
  { value: 'cash', label: 'cash over the counter' },
  { value: 'ach', label: 'ACH' },
  { value: 'pms', label: 'monthly statement' },
  { value: 'importerDirect', label: 'the importer itself' },
]

/** It was paid: the payment and the fact of each entry are recorded together. */
export function PaidDialog({ about, onClose }: { about: PaymentCase; onClose: () => void }) {
  const desk = useDeskHandle()
  const say = useSay()
  const open = about.rows.filter(({ paid }) => !paid)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(open.map(({ entry }) => entry)))
  const estimated = (entries: ReadonlySet<string>) =>
    formatCents(sumOf(open.filter(({ entry }) => entries.has(entry))).cents)
  const [boxes, setBoxes] = useState({
    amount: estimated(ticked),
    how: 'check',
    checkNumber: '',
    payee: checkPayee,
    receipt: '',
  })
  const when = useWhen()
  const file = useSealedFile()
  const [fault, setFault] = useState<{ amount?: string; ticks?: string }>({})
  const { busy, refusal, record } = useRecord()
  const put = (some: Partial<typeof boxes>) => setBoxes({ ...boxes, ...some })
  const tick = (next: ReadonlySet<string>) => {
    // An amount that nobody touched follows the ticks; one that was keyed stays.
    if (boxes.amount === estimated(ticked)) put({ amount: estimated(next) })
    setTicked(next)
  }

  const save = async () => {
    const amount = parseDollars(boxes.amount)
    const at = when.read()
    setFault({
      ...(amount.ok ? {} : { amount: boxErrorWords(amount.error) }),
      ...(ticked.size === 0 ? { ticks: 'Tick the entries that were paid.' } : {}),
    })
    if (!amount.ok || at === undefined || ticked.size === 0) return
    const kept = await file.seal()
    if (!kept.ok) return
    const changes = paymentChanges({
      id: desk.randomId(),
      importer: about.party,
      entries: open.map(({ entry }) => entry).filter((entry) => ticked.has(entry)),
      amount: amount.value,
      how: ways.find(({ value }) => value === boxes.how)?.value ?? 'check',
      checkNumber: cleanLine(boxes.checkNumber),
      payee: cleanLine(boxes.payee),
      at,
      by: operatorName(desk),
      receipt: cleanLine(boxes.receipt),
      document: kept.value?.id ?? '',
    })
    if (!(await record(withFile(kept.value, changes)))) return
    say(`Recorded: $${formatCents(amount.value)} for ${entriesWords(ticked.size)} of ${about.name}.`, 'good')
    onClose()
  }

  return (
    <Dialog
      open
      wide
      title={`It was paid: ${about.name}`}
      about="What was given to CBP, and the receipt. Each ticked entry is paid from then on."
      onClose={onClose}
    >
      <RecordForm
        save="Record the payment"
        busy={busy || file.sealing}
        refusal={refusal ?? file.problem ?? fault.ticks}
        onCancel={onClose}
        onSave={save}
      >
        <EntryTicks rows={open} ticked={ticked} onTick={tick} />
        <div className="form-grid">
          <TextField
            id="paid-amount"
            label="Amount, $"
            mono
            value={boxes.amount}
            error={fault.amount}
            onChange={(event) => put({ amount: event.target.value })}
          />
          <SelectField
            id="paid-how"
            label="How"
            value={boxes.how}
            onChange={(event) => put({ how: event.target.value })}
            options={ways}
          />
          <TextField
            id="paid-check"
            label="Check number"
            mono
            value={boxes.checkNumber}
            onChange={(event) => put({ checkNumber: event.target.value })}
          />
          <TextField
            id="paid-payee"
            label="Payable to"
            value={boxes.payee}
            onChange={(event) => put({ payee: event.target.value })}
          />
          <TextField
            id="paid-receipt"
            label="Receipt number"
            mono
            value={boxes.receipt}
            onChange={(event) => put({ receipt: event.target.value })}
          />
          <FileField id="paid-file" label="The receipt, scanned" hint="Kept sealed; may follow" onFile={file.choose} />
          <MomentField id="paid-at" label="Paid" value={when.value} error={when.error} onChange={when.set} />
        </div>
      </RecordForm>
    </Dialog>
  )
}
