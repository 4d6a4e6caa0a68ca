import { Screen } from '../../ui/Screen'

/** Evidence. */
export default function EvidencePage() {
  return <Screen title="Evidence">{null}</Screen>
}
