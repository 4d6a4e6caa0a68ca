import { Screen } from '../../ui/Screen'

/** Packets in one pile. */
export default function PrintPage() {
  return (
    <Screen title="Print many">
      <p className="muted">Packets in one pile.</p>
    </Screen>
  )
}
