import { Screen } from '../../ui/Screen'

/** A second person looks. */
export default function ReviewPage() {
  return (
    <Screen title="Review">
      <p className="muted">A second person looks.</p>
    </Screen>
  )
}
