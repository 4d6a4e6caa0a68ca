import { Screen } from '../../ui/Screen'

/** Summaries by their due date */
export default function LatePage() {
  return (
    <Screen title="Late list" about="Summaries by their due date">
      <p className="muted">Not here yet.</p>
    </Screen>
  )
}
