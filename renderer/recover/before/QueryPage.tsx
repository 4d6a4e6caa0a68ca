import { Screen } from '../../ui/Screen'

/** Asked before anything is filed */
export default function QueryPage() {
  return (
    <Screen title="What ACE has" about="Asked before anything is filed">
      <p className="muted">Not here yet.</p>
    </Screen>
  )
}
