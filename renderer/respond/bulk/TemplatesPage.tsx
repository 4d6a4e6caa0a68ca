import { Screen } from '../../ui/Screen'

/** Entries that later ones are copied from. */
export default function TemplatesPage() {
  return (
    <Screen title="Templates">
      <p className="muted">Entries that later ones are copied from.</p>
    </Screen>
  )
}
