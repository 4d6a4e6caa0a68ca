import { Screen } from '../../ui/Screen'

/** Each entry in flight ends in one decision. */
export default function TriagePage() {
  return (
    <Screen title="In flight at the cut">
      <p className="muted">Each entry in flight ends in one decision.</p>
    </Screen>
  )
}
