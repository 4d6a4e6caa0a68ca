import { addressIn } from '../../exchange/mail/address'
import type { Change, Patch } from '../../journal/item'
import type { DeskState } from '../../journal/state'
import type { Audience } from '../../knowledge/stages'
import type { FieldsOf } from '../kinds'
import { joinedId } from './joinedId'
import type { FilledMessage } from './messagesFilled'
import { partiesOf, type Party } from './notifyParties'
import { partsOf, type IncidentPart } from './rows'

type Sent = FieldsOf<'messageSent'>

/** One who gets a message, and what was done about it. */
export interface Recipient {
  party: Party
  /** the one address a file can go to; undefined: to be rung */
  address: string | undefined
  /** what stands as its e-mail and is no single address */
  badAddress: string | undefined
  /** the last file made for it, until it was said to be sent */
  prepared: IncidentPart<'messageSent'> | undefined
  /** the last time it was given to it */
  sent: IncidentPart<'messageSent'> | undefined
}

/** Everyone of an audience, clients once each, by name. */
export function recipientsOf(
  state: DeskState,
  incident: string,
  message: { id: string; audience: Audience },
): Recipient[] {
  const given = partsOf(state, 'messageSent', incident).filter(({ fields }) => fields.message === message.id)
  return partiesOf(state)
    .first.filter(({ audience }) => audience === message.audience)
    .map((party): Recipient => {
      const own = given.filter(({ fields }) => isFor(fields, party))
      const email = party.lines.find(({ channel }) => channel === 'email')?.value
      const address = email === undefined ? undefined : addressIn(email)
      const last = own.at(-1)
      return {
        party,
        address,
        badAddress: address === undefined ? email : undefined,
        prepared: last?.fields.at === undefined ? last : undefined,
        sent: own.findLast(({ fields }) => fields.at !== undefined),
      }
    })
    .sort((a, b) => nameOf(a.party).localeCompare(nameOf(b.party)))
}

export const nameOf = ({ name, organisation }: Party): string => organisation || name

const isFor = ({ contact, importer }: Sent, party: Party): boolean =>
  party.isClientRecord ? contact === undefined && importer === party.id : contact === party.id

export interface Given {
  message: string
  incident: string
  at: string
  by: string
}

/** A file was made for this one. The same words prepared twice are one. */
export function preparedChange(to: Recipient, filled: FilledMessage, { at, by, ...of }: Given, newId: string): Change {
  const id = joinedId(of.message, to.party.id, filled.digest.slice(0, 16))
  const taken = to.sent?.id === id
  return {
    action: 'message.prepared',
    kind: 'messageSent',
    id: taken ? newId : id,
    patch: [...about(to, filled, of), ...known({ preparedAt: at, preparedBy: by, channel: 'email' })],
  }
}

/** It was given to this one: what stood in its file where one was made, else the words as they stand now. */
export function sentChange(
  to: Recipient,
  filled: FilledMessage,
  { at, by, ...of }: Given,
  { channel, from }: { channel: NonNullable<Sent['channel']>; from: string },
  newId: string,
): Change {
  const file = channel === 'email' ? to.prepared : undefined
  const went = known({ channel, sentFrom: from, at, by })
  return {
    action: 'message.sent',
    kind: 'messageSent',
    id: file?.id ?? newId,
    patch: file === undefined ? [...about(to, filled, of, channel), ...went] : went,
  }
}

function about(
  { party, address }: Recipient,
  filled: FilledMessage,
  { message, incident }: { message: string; incident: string },
  channel: Sent['channel'] = 'email',
): Patch {
  const reached = channel === 'email' ? address : party.lines.find((line) => line.channel === channel)?.value
  return known({
    incident,
    message,
    contact: party.isClientRecord ? '' : party.id,
    importer: party.importer,
    name: [party.name, party.organisation].filter(Boolean).join(', '),
    address: reached ?? '',
    digest: filled.digest,
    draft: filled.draft,
  })
}

/** What is not empty, as a patch. */
const known = (fields: Record<string, string | boolean>): Patch =>
  Object.entries(fields).filter(([, value]) => value !== '')
