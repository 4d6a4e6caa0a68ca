import { Screen } from '../../ui/Screen'

/** Deadlines. */
export default function DeadlinesPage() {
  return <Screen title="Deadlines">{null}</Screen>
}
