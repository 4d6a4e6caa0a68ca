import { Screen } from '../../ui/Screen'

/** Who allowed what, where and until when. */
export default function AuthorisationsPage() {
  return (
    <Screen title="Downtime authorization">
      <p className="muted">Who allowed what, where and until when.</p>
    </Screen>
  )
}
