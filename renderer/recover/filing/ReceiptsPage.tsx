import { Screen } from '../../ui/Screen'

/** What was answered */
export default function ReceiptsPage() {
  return (
    <Screen title="Receipts" about="What was answered">
      <p className="muted">Not here yet.</p>
    </Screen>
  )
}
