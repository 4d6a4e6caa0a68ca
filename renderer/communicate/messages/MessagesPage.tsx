import { Screen } from '../../ui/Screen'

/** Messages. */
export default function MessagesPage() {
  return <Screen title="Messages">{null}</Screen>
}
