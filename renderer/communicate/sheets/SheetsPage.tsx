import { Screen } from '../../ui/Screen'

/** Sheets for others. */
export default function SheetsPage() {
  return <Screen title="Sheets for others">{null}</Screen>
}
