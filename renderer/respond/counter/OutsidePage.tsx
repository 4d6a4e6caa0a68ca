import { Screen } from '../../ui/Screen'

/** Everything saved outside the vault. */
export default function OutsidePage() {
  return (
    <Screen title="Files outside">
      <p className="muted">Everything saved outside the vault.</p>
    </Screen>
  )
}
