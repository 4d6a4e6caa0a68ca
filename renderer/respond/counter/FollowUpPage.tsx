import { Screen } from '../../ui/Screen'

/** What is not closed yet. */
export default function FollowUpPage() {
  return (
    <Screen title="Follow-up">
      <p className="muted">What is not closed yet.</p>
    </Screen>
  )
}
