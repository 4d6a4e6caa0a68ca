import { err, ok, type Result } from '../../result'
import { addressIn, type Mailbox } from './address'
import { fixedHeader, mailboxHeader, parameter, textHeader } from './header'
import { base64Lines, quotedPrintable } from './transfer'

export type { Mailbox } from './address'

export interface MailAttachment {
  /** file name, any text */
  name: string
  /** type/subtype; what is none goes as plain bytes */
  mime: string
  bytes: Uint8Array
}

export interface Mail {
  /** left out: the mail program that sends it puts in its own */
  from?: Mailbox | undefined
  to: Mailbox
  subject: string
  /** moment with zone (RFC 9557), as the journal stores it */
  date: string
  /** `left@right`, without brackets; left out: the mail program makes one */
  messageId?: string | undefined
  text: string
  attachments?: readonly MailAttachment[] | undefined
}

export type MailError =
  { type: 'BadAddress'; which: 'from' | 'to'; address: string } | { type: 'BadMessageId'; id: string }

/**
 * A message to one recipient as an `.eml` file (RFC 5322, 2045, 2047, 2231): pure ASCII, CRLF. `X-Unsent: 1` makes
 * Outlook open it as a draft with a Send button; other mail programs leave the field alone.
 * The text parses back with CRLF line ends and one at its end. Nothing keyed can begin a header of its own.
 */
export function emlOf(mail: Mail): Result<Uint8Array<ArrayBuffer>, MailError> {
  const to = addressIn(mail.to.address)
  if (to === undefined) return err({ type: 'BadAddress', which: 'to', address: mail.to.address })
  const from = mail.from && addressIn(mail.from.address)
  if (mail.from !== undefined && from === undefined)
    return err({ type: 'BadAddress', which: 'from', address: mail.from.address })
  const { messageId, attachments = [] } = mail
  if (messageId !== undefined && addressIn(messageId) === undefined) return err({ type: 'BadMessageId', id: messageId })
  const head = [
    fixedHeader('Date', mailDate(mail.date)),
    from === undefined ? '' : mailboxHeader('From', { name: mail.from?.name, address: from }),
    mailboxHeader('To', { name: mail.to.name, address: to }),
    textHeader('Subject', mail.subject),
    messageId === undefined ? '' : fixedHeader('Message-ID', `<${messageId.trim()}>`),
    fixedHeader('X-Unsent', '1'),
    fixedHeader('MIME-Version', '1.0'),
  ].join('')
  const body = attachments.length === 0 ? textPart(mail.text) : parts(mail.text, attachments)
  return ok(new TextEncoder().encode(head + body))
}

/** Stands in neither quoted-printable nor base64: there `=` is followed by two digits, a line break or nothing. */
const boundary = '=_lifeboat_part'

const textPart = (text: string): string =>
  fixedHeader('Content-Type', 'text/plain; charset=utf-8') +
  fixedHeader('Content-Transfer-Encoding', 'quoted-printable') +
  `\r\n${quotedPrintable(text)}`

const attachmentPart = ({ name, mime, bytes }: MailAttachment): string =>
  `Content-Type: ${mimeOf(mime)}${parameter('name', name)}\r\n` +
  fixedHeader('Content-Transfer-Encoding', 'base64') +
  `Content-Disposition: attachment${parameter('filename', name)}\r\n` +
  `\r\n${base64Lines(bytes)}`

const mimeOf = (mime: string): string =>
  /^[a-z]{1,30}\/[a-z0-9.+-]{1,80}$/iu.test(mime) ? mime : 'application/octet-stream'

const parts = (text: string, attachments: readonly MailAttachment[]): string =>
  fixedHeader('Content-Type', `multipart/mixed; boundary="${boundary}"`) +
  [textPart(text), ...attachments.map(attachmentPart)].map((part) => `\r\n--${boundary}\r\n${part}`).join('') +
  `\r\n--${boundary}--\r\n`

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `Tue, 24 Nov 2026 02:05:00 -0600`: the wall time and offset as they stand in the moment. */
function mailDate(moment: string): string {
  const [, day = '', time = '', seconds = ':00', offset = ''] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2})?([+-]\d{2}:\d{2})/u.exec(moment) ?? []
  const date = new Date(`${day}T00:00:00Z`)
  return `${weekdays[date.getUTCDay()] ?? ''}, ${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()} ${time}${seconds} ${offset.replace(':', '')}`
}
