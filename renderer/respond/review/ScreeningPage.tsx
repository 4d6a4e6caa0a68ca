import { Screen } from '../../ui/Screen'

/** Parties screened on the clean machine. */
export default function ScreeningPage() {
  return (
    <Screen title="Screening">
      <p className="muted">Parties screened on the clean machine.</p>
    </Screen>
  )
}
