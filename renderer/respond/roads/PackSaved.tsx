import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'

/** The pack lies outside: where, its hash, and the next step. */
export function PackSaved({
  saved,
  onHanded,
  onClose,
}: {
  saved: { shownAs: string; sha256: string }
  onHanded: () => void
  onClose: () => void
}) {
  return (
    <Dialog
      open
      wide
      title="The pack is saved"
      about={`${saved.shownAs}. It is not sealed, and stands on the list of files to be destroyed.`}
      onClose={onClose}
    >
      <div className="stack">
        <p className="small muted">SHA-256: tell it to whoever takes the pack, by telephone.</p>
        <p className="mono road-hash" aria-label="SHA-256 of the pack">
          {saved.sha256}
        </p>
        <div className="form-actions">
          <Button onClick={onClose}>Close</Button>
          <Button look="primary" onClick={onHanded}>
            Record that it was handed over
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
