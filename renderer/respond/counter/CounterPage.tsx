import { Screen } from '../../ui/Screen'

/** Who carries what, and what the officer said. */
export default function CounterPage() {
  return (
    <Screen title="Counter">
      <p className="muted">Who carries what, and what the officer said.</p>
    </Screen>
  )
}
