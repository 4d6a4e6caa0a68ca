import { Screen } from '../../ui/Screen'

/** Status calls. */
export default function SchedulePage() {
  return <Screen title="Status calls">{null}</Screen>
}
