import { Screen } from '../../ui/Screen'

/** Columns for the main system */
export default function MapsPage() {
  return (
    <Screen title="Spreadsheet maps" about="Columns for the main system">
      <p className="muted">Not here yet.</p>
    </Screen>
  )
}
