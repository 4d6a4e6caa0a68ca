import { useState } from 'react'
import type { PaymentCase } from '../../../shared/domain/respond/moneyDecisions'
import { entityOf, textOf } from '../../../shared/journal/state'
import { checkPayee, checkPayeeSource, checkTaken } from '../../../shared/knowledge/paymentTypes'
import { paymentSheet } from '../../../shared/sheets/respond/paymentSheet'
import { useReport } from '../../paper/useReport'
import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { EntryTicks } from './EntryTicks'

/** The sheet that goes with the check to the cashier. Printing records nothing: only a receipt says that it was paid. */
export function SheetDialog({ about, onClose }: { about: PaymentCase; onClose: () => void }) {
  const desk = useDeskHandle()
  const open = about.rows.filter(({ paid }) => !paid)
  const [ticked, tick] = useState<ReadonlySet<string>>(() => new Set(open.map(({ entry }) => entry)))
  const [boxes, setBoxes] = useState({ checkNumber: '', payee: checkPayee })
  const report = useReport()
  const print = () =>
    report.print(() =>
      paymentSheet({
        importerName: about.name,
        importerNumber: importerNumberOf(desk.state, about),
        checkNumber: cleanLine(boxes.checkNumber),
        payee: cleanLine(boxes.payee),
        rows: open.filter(({ entry }) => ticked.has(entry)),
      }),
    )
  return (
    <Dialog
      open
      wide
      title={`Payment sheet: ${about.name}`}
      about="For the cashier: figures by class code, marked estimate, and a place for the receipt number."
      onClose={onClose}
    >
      <div className="stack">
        <EntryTicks rows={open} ticked={ticked} onTick={tick} />
        <div className="form-grid">
          <TextField
            id="sheet-check"
            label="Check number"
            hint="Empty: a blank for ink"
            mono
            value={boxes.checkNumber}
            onChange={(event) => setBoxes({ ...boxes, checkNumber: event.target.value })}
          />
          <TextField
            id="sheet-payee"
            label="Check payable to"
            hint={`${checkPayeeSource.source}. ${checkTaken.words} (${checkTaken.source})`}
            value={boxes.payee}
            onChange={(event) => setBoxes({ ...boxes, payee: event.target.value })}
          />
        </div>
        {report.said !== undefined && <p role="status">{report.said}</p>}
        <div className="form-actions">
          <Button onClick={onClose}>Close</Button>
          <Button look="primary" disabled={report.busy || ticked.size === 0} onClick={() => void print()}>
            Print the sheet
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

/** In full, as CBP needs it; of the entry itself where the importer is not on the list. */
function importerNumberOf(state: Parameters<typeof entityOf>[0], { party, rows }: PaymentCase): string {
  const listed = textOf(entityOf(state, 'importer', party), 'importerNumber')
  return listed || textOf(entityOf(state, 'entry', rows[0]?.entry ?? ''), 'importerNumber')
}
