import { Screen } from '../../ui/Screen'

/** Incident log. */
export default function LogPage() {
  return <Screen title="Incident log">{null}</Screen>
}
