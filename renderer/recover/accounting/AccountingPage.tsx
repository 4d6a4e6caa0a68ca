import { Screen } from '../../ui/Screen'

/** Every number, and what proves it */
export default function AccountingPage() {
  return (
    <Screen title="Full accounting" about="Every number, and what proves it">
      <p className="muted">Not here yet.</p>
    </Screen>
  )
}
