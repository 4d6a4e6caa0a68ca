import { Screen } from '../../ui/Screen'

/** Status board. */
export default function BoardPage() {
  return <Screen title="Status board">{null}</Screen>
}
