import { Screen } from '../../ui/Screen'

/** A page is found by the hash printed on it. */
export default function PaperPage() {
  return (
    <Screen title="Which paper is this?">
      <p className="muted">A page is found by the hash printed on it.</p>
    </Screen>
  )
}
