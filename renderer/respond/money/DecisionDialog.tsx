import { useState } from 'react'
import { needsConsent, type PaymentCase } from '../../../shared/domain/respond/moneyDecisions'
import type { Outage } from '../../../shared/domain/respond/moneyWay'
import type { Patch } from '../../../shared/journal/item'
import { discretionSource, paymentWays, type PaymentWay } from '../../../shared/knowledge/paymentTypes'
import { useSealedFile, withFile } from '../../communicate/useSealedFile'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { SelectField, TextField } from '../../ui/Field'
import { keyedMoment, momentFrom, type MomentError } from '../../ui/moments'
import { MomentField } from '../../ui/MomentField'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { dayWords, momentOf } from '../../words/times'
import { FileField } from '../../ui/FileField'

export interface DecisionDialogProps {
  about: PaymentCase
  outage: Outage | undefined
  onClose: () => void
}

/** One of four, with its reason; and the client's written word where money or delay is the client's. */
export function DecisionDialog({ about, outage, onClose }: DecisionDialogProps) {
  const desk = useDeskHandle()
  const say = useSay()
  const { decision: before } = about
  const [boxes, setBoxes] = useState(() => ({
    way: before?.decision ?? 'paper',
    why: before?.why ?? '',
    consentBy: before?.consentBy ?? '',
    consentAt: keyedMoment(before?.consentAt ?? ''),
    consentHow: before?.consentHow ?? '',
  }))
  const file = useSealedFile()
  const [fault, setFault] = useState<{ why?: string; when?: MomentError }>({})
  const { busy, refusal, record } = useRecord()
  const put = (some: Partial<typeof boxes>) => setBoxes({ ...boxes, ...some })
  const way = paymentWays.find((one) => one.way === boxes.way)
  const consent = needsConsent(boxes.way, about.paymentType)

  const save = async () => {
    const why = cleanLine(boxes.why)
    const read = momentFrom(boxes.consentAt, desk.now().zone)
    const found = {
      ...(why === '' ? { why: 'Say why in a few words.' } : {}),
      ...(read.ok ? {} : { when: read.error }),
    }
    setFault(found)
    if (why === '' || !read.ok) return
    const kept = await file.seal()
    if (!kept.ok) return
    const patch: Patch = [
      ...(outage === undefined ? [] : ([['incident', outage.incident]] as Patch)),
      ['importer', about.party],
      ['decision', boxes.way],
      ['why', why],
      ['by', operatorName(desk)],
      ['at', momentOf(desk.now())],
      ['consentBy', (consent && cleanLine(boxes.consentBy)) || null],
      ['consentAt', (consent && read.value?.moment) || null],
      ['consentHow', (consent && cleanLine(boxes.consentHow)) || null],
      ...(kept.value === undefined ? [] : ([['document', kept.value.id]] as Patch)),
      ...(before === undefined ? ([['removed', null]] as Patch) : []),
    ]
    const decided = { action: 'payment.decided', kind: 'paymentDecision', id: about.party, patch } as const
    if (!(await record(withFile(kept.value, [decided])))) return
    say(`Decided for ${about.name}: ${way?.name.toLowerCase() ?? boxes.way}.`, 'good')
    onClose()
  }

  const takeBack = async () => {
    const taken = { action: 'payment.decisionRemoved', kind: 'paymentDecision', id: about.party } as const
    if (!(await record({ ...taken, patch: [['removed', true]] }))) return
    say(`No decision for ${about.name} any more.`)
    onClose()
  }

  return (
    <Dialog
      open
      wide
      title={`What becomes of the summaries of ${about.name}`}
      about="One decision for all its entries. It can be changed; the log keeps each."
      onClose={onClose}
    >
      <RecordForm
        save="Decide"
        busy={busy || file.sealing}
        refusal={refusal ?? file.problem}
        onCancel={onClose}
        onSave={save}
      >
        <div className="form-grid">
          <SelectField
            id="decision-way"
            label="Decision"
            value={boxes.way}
            onChange={(event) => put({ way: wayOf(event.target.value) })}
            options={paymentWays.map((one) => ({ value: one.way, label: one.name }))}
          />
          <TextField
            id="decision-why"
            label="Why"
            value={boxes.why}
            error={fault.why}
            onChange={(event) => put({ why: event.target.value })}
          />
        </div>
        <ul className="money-days small">
          {way?.words.map((words) => (
            <li key={words}>{words}</li>
          ))}
          {way?.way === 'holdForDiscretion' && (
            <li className="muted">
              {discretionSource.source}; {discretionSource.confidence}, checked {dayWords(discretionSource.checkedOn)}.
            </li>
          )}
        </ul>
        {consent && (
          <>
            <h3>The client’s written consent</h3>
            <div className="money-consent">
              <TextField
                id="decision-consentBy"
                label="Who consented"
                value={boxes.consentBy}
                onChange={(event) => put({ consentBy: event.target.value })}
              />
              <TextField
                id="decision-consentHow"
                label="How"
                placeholder="letter, fax, e-mail"
                value={boxes.consentHow}
                onChange={(event) => put({ consentHow: event.target.value })}
              />
              <MomentField
                id="decision-consentAt"
                label="Consented"
                value={boxes.consentAt}
                error={fault.when}
                onChange={(consentAt) => put({ consentAt })}
              />
              <FileField id="decision-file" label="Its document, kept sealed" onFile={file.choose} />
            </div>
          </>
        )}
        {before !== undefined && (
          <div>
            <Button look="quiet" disabled={busy} onClick={() => void takeBack()}>
              Take the decision back
            </Button>
          </div>
        )}
      </RecordForm>
    </Dialog>
  )
}

const wayOf = (text: string): PaymentWay => paymentWays.find(({ way }) => way === text)?.way ?? 'paper'
