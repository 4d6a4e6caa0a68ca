import { Screen } from '../../ui/Screen'

/** Every shipment by what the law and the clock say, the most urgent first. */
export default function QueuePage() {
  return (
    <Screen title="Queue">
      <p className="muted">Every shipment by what the law and the clock say, the most urgent first.</p>
    </Screen>
  )
}
