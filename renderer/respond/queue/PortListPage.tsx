import { Screen } from '../../ui/Screen'

/** One list for each port and shift. */
export default function PortListPage() {
  return (
    <Screen title="Port’s priority list">
      <p className="muted">One list for each port and shift.</p>
    </Screen>
  )
}
