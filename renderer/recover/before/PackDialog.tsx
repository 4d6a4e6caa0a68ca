import { useState } from 'react'
import { fieldsOf } from '../../../shared/domain/entryFile'
import { figuresOf } from '../../../shared/domain/incident/figures'
import { evidencePackRows, nextPackNumber, reconnectionRows } from '../../../shared/domain/recover/reconnection'
import { remediationRows } from '../../../shared/domain/recover/remediation'
import { entityOf } from '../../../shared/journal/state'
import { evidencePackReport } from '../../../shared/sheets/recover/evidencePack'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { cleanLine, filled } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { ToneMark } from '../../ui/Tag'
import { useRecord } from '../../ui/useRecord'
import { momentOf } from '../../words/times'
import { keepReport } from './keepReport'
import { nobodySigns, SignerBoxes } from './SignerBoxes'

function packOf({ state, device }: Desk, now: ReturnType<Desk['now']>, incident: string, signedBy: string) {
  return {
    version: nextPackNumber(evidencePackRows(state, incident)),
    firm: fieldsOf('firm', entityOf(state, 'firm', 'firm')),
    incident: fieldsOf('incident', entityOf(state, 'incident', incident)),
    rows: remediationRows(state, incident),
    figures: figuresOf(state, { device, now, incident }),
    leave: reconnectionRows(state, incident),
    signedBy,
  }
}

/** The evidence as one paper to sign: printed, and these very bytes kept with their hash. */
export function PackDialog({ incident, onClose }: { incident: string; onClose: () => void }) {
  const desk = useDeskHandle()
  const say = useSay()
  const { busy, refusal, record } = useRecord()
  const [signing, setSigning] = useState(nobodySigns)
  const [drawing, setDrawing] = useState(false)
  const [problem, setProblem] = useState<string>()
  const missing = remediationRows(desk.state, incident).filter((row) => row.missing !== undefined)
  const print = async () => {
    setDrawing(true)
    const at = desk.now()
    const signedBy = cleanLine(signing.signedBy)
    const pack = packOf(desk, at, incident, signedBy)
    const kept = await keepReport(desk, evidencePackReport(pack), `Evidence of remediation ${pack.version}`)
    setDrawing(false)
    if (!kept.ok) return setProblem(kept.error.words)
    const saved = await record([
      kept.value.change,
      {
        action: 'evidencePack.signed',
        kind: 'evidencePack',
        id: desk.randomId(),
        patch: filled({
          incident,
          number: pack.version,
          at: momentOf(at),
          by: operatorName(desk),
          signer: signing.signer,
          signedBy,
          sha256: kept.value.sha256,
          document: kept.value.document,
        }),
      },
    ])
    if (!saved) return
    say(`Version ${pack.version} went to the print dialog and is kept. Look at the paper: no program can see it.`)
    onClose()
  }
  return (
    <Dialog
      open
      title="Print the evidence"
      about="One paper with the items, the hashes of their proofs, the figures of the incident and lines to sign. Its bytes are kept."
      onClose={onClose}
    >
      <RecordForm
        save="Print and keep"
        busy={busy || drawing}
        refusal={refusal ?? problem}
        onCancel={onClose}
        onSave={print}
      >
        {missing.length > 0 && (
          <p className="before-missing">
            <ToneMark tone="stop" spoken="" /> {missing.length} {missing.length === 1 ? 'item has' : 'items have'}{' '}
            something missing. The paper names {missing.length === 1 ? 'it' : 'them'} in red; it prints all the same.
          </p>
        )}
        <SignerBoxes value={signing} onChange={setSigning} />
      </RecordForm>
    </Dialog>
  )
}
