import { wentAlone } from '../../../shared/domain/respond/reviewRecord'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import { LineDialog } from '../../ui/LineDialog'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'

/** At night there is one person: it goes, with name and reason, and stands among the exceptions. */
export function AloneDialog({ entryId, onClose }: { entryId: string; onClose: () => void }) {
  const desk = useDeskHandle()
  const { busy, refusal, record } = useRecord()
  const say = useSay()
  const save = async (why: string) => {
    if (!(await record(wentAlone(entryId, operatorName(desk), why)))) return
    say('Recorded: it goes without a second person. It is an exception until the lead has settled it.')
    onClose()
  }
  return (
    <LineDialog
      id="alone-why"
      title="Go without a second person"
      about="Printing and handing over go on. It stands among the exceptions, with your name, until the lead has settled it."
      label="Why nobody else looks"
      placeholder="02:00, nobody else in the office, truck waits"
      maxLength={300}
      missing="Say why nobody else looks: it stands beside your name."
      save="Go alone"
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    />
  )
}
