import { Screen } from '../../ui/Screen'

/** In the main system’s own order */
export default function KeyingPage() {
  return (
    <Screen title="Guided keying" about="In the main system’s own order">
      <p className="muted">Not here yet.</p>
    </Screen>
  )
}
