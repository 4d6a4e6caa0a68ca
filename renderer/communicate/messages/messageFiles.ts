import type { MessageRow } from '../../../shared/domain/incident/messages'
import { DRAFT_LINE, filledMessage, outgoing, type FilledMessage } from '../../../shared/domain/incident/messagesFilled'
import { nameOf, preparedChange, type Recipient } from '../../../shared/domain/incident/messagesSent'
import { addressIn } from '../../../shared/exchange/mail/address'
import { emlOf, type Mailbox } from '../../../shared/exchange/mail/eml'
import type { Change } from '../../../shared/journal/item'
import { entityOf, textOf } from '../../../shared/journal/state'
import type { ReportBlock } from '../../../shared/sheets/report'
import { operatorName } from '../../frame/Rail'
import { saveFileOutside } from '../../paper/saveOutside'
import type { ReportBody } from '../../paper/useReport'
import type { Desk } from '../../store/types'
import { recordErrorWords, writingErrorWords } from '../../words/errors'
import { momentOf } from '../../words/times'
import { approvalWords, fileNameOf, stageName } from './messageWords'

export interface FilesMade {
  /** how many files were written */
  made: number
  /** labels of the blanks that are left in them */
  blanks: readonly string[]
  /** a sentence for each recipient who got no file, and for what stopped it */
  not: readonly string[]
}

/** The clean mailbox as a sender; undefined where none is keyed: the mail program puts in its own. */
export function cleanMailbox(desk: Desk): Mailbox | undefined {
  const firm = entityOf(desk.state, 'firm', 'firm')
  const address = addressIn(textOf(firm, 'cleanEmail'))
  return address === undefined ? undefined : { name: textOf(firm, 'name'), address }
}

/**
 * One `.eml` file for each recipient into the destination folder, and one item that says which were made. Made is not
 * sent. Who has no address gets none; nor does anyone to whom the words would name another client.
 */
export async function saveMails(
  desk: Desk,
  incident: string,
  message: MessageRow,
  to: readonly Recipient[],
): Promise<FilesMade> {
  const at = momentOf(desk.now())
  const given = { message: message.id, incident, at, by: operatorName(desk) }
  const from = cleanMailbox(desk)
  const prepared: Change[] = []
  const not: string[] = []
  const blanks = new Set<string>()
  const names = new Set<string>()
  for (const recipient of to) {
    const { party, address } = recipient
    const filled = filledMessage(desk.state, incident, message, party, at)
    if (address === undefined) not.push(`${nameOf(party)} has no address: ring.`)
    else if (filled.namesAnother)
      not.push(`${nameOf(party)}: no file, because the words name another client. Take that name out.`)
    else {
      const { subject, text } = outgoing(filled, desk.drill)
      const file = emlOf({ ...(from && { from }), to: { name: party.name, address }, subject, date: at, text })
      if (!file.ok) {
        not.push(`${nameOf(party)}: the address ${address} is none.`)
        continue
      }
      const saved = await saveOne(desk, mailName(desk, message, recipient, names), file.value)
      if (saved !== undefined) {
        not.push(saved)
        break
      }
      for (const label of filled.missing) blanks.add(label)
      prepared.push(preparedChange(recipient, filled, given, desk.randomId()))
    }
  }
  if (prepared.length > 0) {
    const recorded = await desk.record(prepared)
    if (!recorded.ok) not.push(recordErrorWords(recorded.error))
  }
  return { made: prepared.length, blanks: [...blanks], not }
}

/** undefined: it is written. */
async function saveOne(desk: Desk, name: string, bytes: Uint8Array): Promise<string | undefined> {
  const saved = await saveFileOutside(desk, { name, bytes, what: `Message, e-mail to be sent: ${name}` })
  if (saved.ok) return undefined
  return writingErrorWords(saved.error)
}

/** Two clients of one name get files of two names. */
function mailName(desk: Desk, message: MessageRow, to: Recipient, taken: Set<string>): string {
  const plain = fileNameOf(message, to)
  let name = plain
  for (let nth = 2; taken.has(name.toLowerCase()); nth++) name = `${plain} ${nth}`
  taken.add(name.toLowerCase())
  return `${name}${desk.drill ? ' EXERCISE' : ''}.eml`
}

/** The text of one recipient's message as a file; undefined: it is written. */
export function saveText(desk: Desk, message: MessageRow, to: Recipient, filled: FilledMessage) {
  const { subject, text } = outgoing(filled, desk.drill)
  const name = `${fileNameOf(message, to)}${desk.drill ? ' EXERCISE' : ''}.txt`
  const bytes = new TextEncoder().encode(`${subject}\r\n\r\n${text.replaceAll('\n', '\r\n')}\r\n`)
  return saveOne(desk, name, bytes)
}

/** One recipient's message on paper; a draft says so in its title and first line. */
export function messageReport(message: MessageRow, to: Recipient, filled: FilledMessage): ReportBody {
  const paragraphs = filled.body.split('\n').filter((line) => line.trim() !== '')
  return {
    // Short: a title stands on one line. The subject may wrap, so it is a line of the text.
    title: `${filled.draft ? 'DRAFT: ' : ''}${stageName(message.fields.stage)}`,
    under: `To ${[to.party.name, to.party.organisation].filter(Boolean).join(', ')}. ${approvalWords(message).words}.`,
    blocks: [
      ...(filled.draft ? [strong(DRAFT_LINE)] : []),
      ...(filled.subject === '' ? [] : [strong(filled.subject)]),
      ...paragraphs.map((text): ReportBlock => ({ is: 'text', text })),
    ],
  }
}

const strong = (text: string): ReportBlock => ({ is: 'text', text, strong: true })
