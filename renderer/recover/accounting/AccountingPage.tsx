import { Screen } from '../../ui/Screen'
import { BlocksPart } from './BlocksPart'
import { NumbersPart } from './NumbersPart'
import { OpenPart } from './OpenPart'
import { useAccounting } from './useAccounting'

/** Every number and what proves it; green only when nothing is open. */
export default function AccountingPage({ id }: { id?: string | undefined }) {
  const accounts = useAccounting()
  if (accounts === undefined)
    return (
      <Screen title="Full accounting">
        <p className="muted">Counting every number …</p>
      </Screen>
    )
  if (id === '~blocks') return <BlocksPart accounts={accounts} />
  if (id === '~numbers') return <NumbersPart accounts={accounts} />
  return <OpenPart accounts={accounts} />
}
