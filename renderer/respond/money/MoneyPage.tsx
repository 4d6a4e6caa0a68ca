import { Screen } from '../../ui/Screen'

/** What falls due, and who decides. */
export default function MoneyPage() {
  return (
    <Screen title="Money">
      <p className="muted">What falls due, and who decides.</p>
    </Screen>
  )
}
