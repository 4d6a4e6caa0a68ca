import { Screen } from '../../ui/Screen'

/** Made from the log by itself */
export default function AfterActionPage() {
  return (
    <Screen title="After-action report" about="Made from the log by itself">
      <p className="muted">Not here yet.</p>
    </Screen>
  )
}
