import { Screen } from '../../ui/Screen'

/** One letter for several entries. */
export default function LettersPage() {
  return (
    <Screen title="Letters for many">
      <p className="muted">One letter for several entries.</p>
    </Screen>
  )
}
