import { Screen } from '../../ui/Screen'

/** Until each is closed */
export default function AfterReleasePage() {
  return (
    <Screen title="After release" about="Until each is closed">
      <p className="muted">Not here yet.</p>
    </Screen>
  )
}
