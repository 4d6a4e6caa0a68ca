import { useState } from 'react'
import type { MessageRow } from '../../../shared/domain/incident/messages'
import { filledMessage } from '../../../shared/domain/incident/messagesFilled'
import type { Recipient } from '../../../shared/domain/incident/messagesSent'
import type { Audience, Stage } from '../../../shared/knowledge/stages'
import { routeToHash } from '../../frame/routes'
import { useReport, type ReportBody } from '../../paper/useReport'
import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { useSay } from '../../ui/Status'
import { momentOf } from '../../words/times'
import { messageReport, saveMails, saveText } from './messageFiles'
import { fileNameOf } from './messageWords'
import { useWriteMessage } from './useWriteMessage'

export interface Acting {
  incident: string
  message: MessageRow
  /** records what was typed, and gives the message as it then stands */
  settled: () => Promise<MessageRow>
}

export interface MessageActionsProps extends Acting {
  picked: readonly Recipient[]
  onApprove: () => void
}

/** The next thing first: the approval while it is a draft, then the files. */
export function MessageActions({ incident, message, picked, settled, onApprove }: MessageActionsProps) {
  const desk = useDeskHandle()
  const { write, busy: writing } = useWriteMessage(incident)
  const [making, setMaking] = useState(false)
  const say = useSay()

  const mails = async () => {
    setMaking(true)
    const { made, blanks, not } = await saveMails(desk, incident, await settled(), picked)
    setMaking(false)
    const files = made === 1 ? '1 e-mail file' : `${made} e-mail files`
    const done = `${files} made, not sealed. Carry them to the clean machine, open each, send it, then key that it was sent.`
    const left =
      blanks.length === 0 ? [] : [`Blanks are left in them: ${blanks.join(', ')}. Fill them before you send.`]
    const words = [made === 0 ? 'No e-mail file was made.' : done, ...left, ...not]
    say(words.join(' '), words.length > 1 ? 'later' : 'good')
  }
  return (
    <>
      <a className="button button--large button--quiet" href={routeToHash({ at: 'communicate', page: 'messages' })}>
        All messages
      </a>
      <Button
        large
        look="quiet"
        disabled={writing}
        onClick={() => void write(message.fields.audience as Audience, message.fields.stage as Stage)}
      >
        Write another
      </Button>
      <Button
        large
        look={message.approved ? 'primary' : 'plain'}
        disabled={making || picked.length === 0}
        onClick={() => void mails()}
      >
        {making ? 'Writing …' : `Make ${picked.length} e-mail ${picked.length === 1 ? 'file' : 'files'}`}
      </Button>
      {!message.approved && (
        <Button large look="primary" onClick={onApprove}>
          Key the approval
        </Button>
      )}
    </>
  )
}

/** The message as the chosen recipient gets it: on paper, as PDF, as text to read out. */
export function PaperActions({ incident, message, to, settled }: Acting & { to: Recipient }) {
  const desk = useDeskHandle()
  const { busy, said, print, save } = useReport()
  const say = useSay()
  const filledNow = (words: MessageRow) => filledMessage(desk.state, incident, words, to.party, momentOf(desk.now()))

  const paper = async (send: (make: () => ReportBody, name: string) => Promise<boolean>) => {
    const words = await settled()
    await send(() => messageReport(words, to, filledNow(words)), fileNameOf(words, to))
  }
  const text = async () => {
    const words = await settled()
    const wrong = await saveText(desk, words, to, filledNow(words))
    say(wrong ?? 'Saved as text, not sealed: it is on the list of files to be destroyed.', wrong ? 'stop' : 'good')
  }
  return (
    <>
      <div className="row" aria-label={`Papers of ${message.fields.subject ?? 'this message'}`} role="group">
        <Button disabled={busy} onClick={() => void paper(print)}>
          Print
        </Button>
        <Button disabled={busy} onClick={() => void paper(save)}>
          Save PDF
        </Button>
        <Button disabled={busy} onClick={() => void text()}>
          Save text
        </Button>
      </div>
      {said !== undefined && (
        <p role="status" className="small">
          {said}
        </p>
      )}
    </>
  )
}
