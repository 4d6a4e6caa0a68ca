import { useState } from 'react'
import { FindingsList } from '../opening/FindingsPanel'
import { useDesk } from '../store/hooks'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'

/** What the verification behind the open desk finds is said as plainly as what opening found. */
export function NewFindings() {
  const findings = useDesk((desk) => desk.findings)
  const [read, setRead] = useState(findings.length)
  const fresh = findings.slice(read)
  const close = () => setRead(findings.length)
  return (
    <Dialog open={fresh.length > 0} title="Found while checking the journal" onClose={close} wide>
      <FindingsList findings={fresh} />
      <div className="form-actions">
        <Button look="primary" onClick={close}>
          I have read it
        </Button>
      </div>
    </Dialog>
  )
}
