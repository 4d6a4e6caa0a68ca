import { Screen } from '../../ui/Screen'

/** Kept five years */
export default function ClosePage() {
  return (
    <Screen title="Archive and close" about="Kept five years">
      <p className="muted">Not here yet.</p>
    </Screen>
  )
}
