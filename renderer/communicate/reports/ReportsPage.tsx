import { Screen } from '../../ui/Screen'

/** Reports to the SOC. */
export default function ReportsPage() {
  return <Screen title="Reports to the SOC">{null}</Screen>
}
