import { Screen } from '../../ui/Screen'

/** A laptop, a stick or a packet is lost. */
export default function LostPage() {
  return <Screen title="A laptop, a stick or a packet is lost">{null}</Screen>
}
