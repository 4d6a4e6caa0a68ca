import { Screen } from '../../ui/Screen'

/** Vessels that are laden soon. */
export default function IsfPage() {
  return (
    <Screen title="Security filings">
      <p className="muted">Vessels that are laden soon.</p>
    </Screen>
  )
}
