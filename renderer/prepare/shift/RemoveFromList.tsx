import { Button } from '../../ui/Button'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'

/** Takes a row off a list that came from elsewhere; the journal keeps it. */
export function RemoveFromList({ kind, id, called }: { kind: 'arrival' | 'inFlight'; id: string; called: string }) {
  const { busy, record } = useRecord()
  const say = useSay()
  const remove = async () => {
    if (await record({ action: `${kind}.removed`, kind, id, patch: [['removed', true]] }))
      say(`${called} is off the list.`, 'good')
  }
  return (
    <Button disabled={busy} onClick={() => void remove()} aria-label={`Take ${called} off the list`}>
      Off the list
    </Button>
  )
}
