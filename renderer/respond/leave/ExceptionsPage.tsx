import { Screen } from '../../ui/Screen'

/** What was done outside a rule. */
export default function ExceptionsPage() {
  return (
    <Screen title="Exceptions">
      <p className="muted">What was done outside a rule.</p>
    </Screen>
  )
}
