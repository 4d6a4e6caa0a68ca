import { wantsHeadquartersOrCounsel, approvalState } from '../../../shared/domain/incident/messagesApproval'
import type { MessageRow } from '../../../shared/domain/incident/messages'
import { nameOf, type Recipient } from '../../../shared/domain/incident/messagesSent'
import type { FieldProblem } from '../../../shared/domain/incident/templateFields'
import { audiences, stages } from '../../../shared/knowledge/stages'
import type { Tone } from '../../ui/Tag'
import { momentWords } from '../../words/times'

export const audienceName = (id: string | undefined): string => audiences.find((one) => one.id === id)?.name ?? 'Nobody'
export const stageName = (id: string | undefined): string => stages.find((one) => one.id === id)?.name ?? 'No stage'

export const messageName = ({ fields }: Pick<MessageRow, 'fields'>): string =>
  `${audienceName(fields.audience)}: ${stageName(fields.stage).toLowerCase()}`

export const approvers = [
  { value: 'cbpHeadquarters', label: 'CBP headquarters' },
  { value: 'counsel', label: 'Counsel' },
  { value: 'lead', label: 'Incident lead' },
] as const
export type ApprovedAs = (typeof approvers)[number]['value']

/** Who should approve words to this audience, as one sentence. */
export const wantedApproval = (audience: string | undefined): string =>
  wantsHeadquartersOrCounsel(audience)
    ? 'Words to clients are aligned with CBP headquarters (CBP, April 2023); to carriers and press we ask the same. Ask headquarters or counsel.'
    : 'The incident lead may approve these words.'

export const LEAD_ALONE =
  'Exception: approved by the incident lead alone. Neither CBP headquarters nor counsel has seen these words.'

/** How it stands, in one line, and what its colour is. */
export function approvalWords(message: MessageRow, nowMoment?: string): { tone: Tone; words: string } {
  const { approvedBy = '', approvedAt = '', approvedAs } = message.fields
  const as = approvers.find(({ value }) => value === approvedAs)?.label
  const who = [approvedBy, as && `(${as})`].filter(Boolean).join(' ')
  switch (approvalState(message)) {
    case 'none':
      return { tone: 'later', words: 'DRAFT: nobody has approved it' }
    case 'fallen':
      return { tone: 'later', words: `DRAFT: the words moved after ${who} approved them` }
    case 'leadAlone':
      return { tone: 'later', words: `Approved by ${who} alone, ${momentWords(approvedAt)}` }
    case 'approved': {
      const ahead = nowMoment !== undefined && Date.parse(approvedAt.slice(0, 25)) > Date.parse(nowMoment.slice(0, 25))
      return {
        tone: ahead ? 'later' : 'good',
        words: `Approved by ${who}, ${momentWords(approvedAt)}${ahead ? ', which is still to come' : ''}`,
      }
    }
  }
}

export function problemWords(problem: FieldProblem): string {
  const place = `Line ${problem.line}, letter ${problem.column}`
  switch (problem.type) {
    case 'UnknownField':
      return `${place}: ${problem.text} is no field.${problem.meant === undefined ? '' : ` Is {${problem.meant}} meant?`} It prints as a blank.`
    case 'NotForThem':
      return `${place}: ${problem.text} (${problem.label}) is not for this audience. It prints as a blank.`
    case 'BraceAlone':
      return `${place}: a brace ${problem.text} stands alone. It prints as it is.`
  }
}

/** What was done about one recipient. */
export function givenWords({ sent, prepared }: Recipient): { tone: Tone; words: string } {
  const went = sent?.fields.at
  if (prepared?.fields.preparedAt !== undefined)
    return {
      tone: 'later',
      words: `file made ${momentWords(prepared.fields.preparedAt)}, not sent${went === undefined ? '' : `; before: sent ${momentWords(went)}`}`,
    }
  if (went === undefined) return { tone: 'plain', words: 'not yet' }
  return { tone: 'good', words: `sent ${momentWords(went)}${sent?.fields.draft === true ? ', as a draft' : ''}` }
}

/** A name that every file system takes: plain letters, digits, blanks, at most 60. */
export const inFileName = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9 _-]+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 60)
    .trim()

export const fileNameOf = (message: MessageRow, to?: Recipient): string =>
  [stageName(message.fields.stage), to === undefined ? audienceName(message.fields.audience) : nameOf(to.party)]
    .map(inFileName)
    .filter(Boolean)
    .join(' - ')
