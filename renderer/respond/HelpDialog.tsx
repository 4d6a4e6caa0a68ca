import { Button, Kbd } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { boxHelp, boxLabel } from './boxText'
import type { BoxSpec } from './formLayout'

/** F1: what the box is, which rule stands behind it, where that is written, and an example. */
export function HelpDialog({ spec, onClose }: { spec: BoxSpec; onClose: () => void }) {
  const help = boxHelp(spec)
  return (
    <Dialog open title={boxLabel(spec)} about={help.what} onClose={onClose}>
      <dl className="facts">
        {help.lines.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="small muted">
        <Kbd>F8</Kbd> next problem · <Kbd>F9</Kbd> the agencies’ checklist of this shipment · <Kbd>Ctrl P</Kbd> the
        packet
      </p>
      <div className="form-actions">
        <Button look="primary" onClick={onClose}>
          Back to the box
        </Button>
      </div>
    </Dialog>
  )
}
