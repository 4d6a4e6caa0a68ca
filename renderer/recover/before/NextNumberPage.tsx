import { Screen } from '../../ui/Screen'

/** So that no number is drawn twice */
export default function NextNumberPage() {
  return (
    <Screen title="Next number" about="So that no number is drawn twice">
      <p className="muted">Not here yet.</p>
    </Screen>
  )
}
