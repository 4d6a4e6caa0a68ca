import { Screen } from '../../ui/Screen'

/** Keyed again unseen */
export default function SecondPage() {
  return (
    <Screen title="Second keying" about="Keyed again unseen">
      <p className="muted">Not here yet.</p>
    </Screen>
  )
}
