import { useState } from 'react'
import type { NextNumberStanding } from '../../../shared/domain/recover/nextNumber'
import type { Patch } from '../../../shared/journal/item'
import { nextNumberSheet } from '../../../shared/sheets/recover/nextNumberSheet'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { momentOf } from '../../words/times'
import { keepReport } from './keepReport'
import { nobodySigns, SignerBoxes } from './SignerBoxes'

export interface NextNumberDialogProps {
  standing: NextNumberStanding
  onClose: () => void
}

/** The sheet that the firm signs and whoever restores the main system takes along. */
export function NextNumberSignDialog({ standing, onClose }: NextNumberDialogProps) {
  const desk = useDeskHandle()
  const say = useSay()
  const { busy, refusal, record } = useRecord()
  const [signing, setSigning] = useState(nobodySigns)
  const [drawing, setDrawing] = useState(false)
  const [problem, setProblem] = useState<string>()
  const { filerCode, wanted } = standing
  const print = async () => {
    setDrawing(true)
    const at = desk.now()
    const signedBy = cleanLine(signing.signedBy)
    const kept = await keepReport(desk, nextNumberSheet(standing, signedBy), `Next number of filer ${filerCode}`)
    setDrawing(false)
    if (!kept.ok) return setProblem(kept.error.words)
    const patch: Patch = [
      ['filerCode', filerCode],
      ['atLeast', wanted.type === 'Serial' ? wanted.serial : null],
      ['at', momentOf(at)],
      ['by', operatorName(desk)],
      ['signedBy', signedBy || null],
      ['sha256', kept.value.sha256],
      ['document', kept.value.document],
      ['removed', null],
    ]
    const change = { action: 'nextNumber.signed', kind: 'nextNumber', id: filerCode, patch }
    if (!(await record([kept.value.change, change]))) return
    say('The sheet went to the print dialog and is kept. Look at the paper: no program can see it.')
    onClose()
  }
  return (
    <Dialog
      open
      title={`Next number of filer ${filerCode}`}
      about={
        wanted.type === 'Serial'
          ? `The sheet orders that the main system’s next number is set to at least ${wanted.serial}. It comes back with what it was set to.`
          : 'The count is at its end: the sheet orders that no number is given out.'
      }
      onClose={onClose}
    >
      <RecordForm
        save="Print and keep"
        busy={busy || drawing}
        refusal={refusal ?? problem}
        onCancel={onClose}
        onSave={print}
      >
        <SignerBoxes value={signing} onChange={setSigning} />
      </RecordForm>
    </Dialog>
  )
}
