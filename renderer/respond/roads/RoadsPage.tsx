import { Screen } from '../../ui/Screen'

/** Which way each shipment goes. */
export default function RoadsPage() {
  return (
    <Screen title="Roads">
      <p className="muted">Which way each shipment goes.</p>
    </Screen>
  )
}
