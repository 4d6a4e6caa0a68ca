import { templateFor } from '../../../shared/knowledge/messageTemplates/templates'
import type { Audience, Stage } from '../../../shared/knowledge/stages'
import { go } from '../../frame/routes'
import { useDeskHandle } from '../../store/hooks'
import { useRecord } from '../../ui/useRecord'

/** Begins a message with the words of its template, and opens it. */
export function useWriteMessage(incident: string) {
  const desk = useDeskHandle()
  const { busy, refusal, record } = useRecord()
  const write = async (audience: Audience, stage: Stage) => {
    const template = templateFor(audience, stage)
    const id = desk.randomId()
    const saved = await record({
      action: 'message.written',
      kind: 'message',
      id,
      patch: [
        ['incident', incident],
        ['stage', stage],
        ['audience', audience],
        ['subject', template?.subject ?? ''],
        ['body', template?.body ?? ''],
      ],
    })
    if (saved) go({ at: 'communicate', page: 'messages', id })
  }
  return { write, busy, refusal }
}
