import { Screen } from '../../ui/Screen'

/** Incident facts. */
export default function FactsPage() {
  return <Screen title="Incident facts">{null}</Screen>
}
