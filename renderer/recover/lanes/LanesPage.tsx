import { Screen } from '../../ui/Screen'

/** Every entry in one lane, ranked */
export default function LanesPage() {
  return (
    <Screen title="Lanes and queue" about="Every entry in one lane, ranked">
      <p className="muted">Not here yet.</p>
    </Screen>
  )
}
