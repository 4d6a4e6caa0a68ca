import { Screen } from '../../ui/Screen'

/** Evidence for CBP, signed, and its answer */
export default function ReconnectPage() {
  return (
    <Screen title="Leave to reconnect" about="Evidence for CBP, signed, and its answer">
      <p className="muted">Not here yet.</p>
    </Screen>
  )
}
