import { Screen } from '../../ui/Screen'

/** Calls. */
export default function CallsPage() {
  return <Screen title="Calls">{null}</Screen>
}
