import { isHeadquarters, roleStandings } from '../../../shared/domain/contactRoles'
import { contactsOf, needsCall } from '../../../shared/domain/contacts'
import { entityOf, textOf } from '../../../shared/journal/state'
import { addressWords } from '../../words/address'
import { all, at, names, namesOf, type ReadyFacts, type ReadyLine } from './line'

export function firm({ state }: ReadyFacts): ReadyLine {
  const entity = entityOf(state, 'firm', 'firm')
  const wanted = {
    name: 'name',
    filerCode: 'filer code',
    licenceNumber: 'licence',
    phone: 'telephone',
    address: 'address',
  }
  const keyed = (field: string) =>
    field === 'address' ? addressWords(textOf(entity, field)) : textOf(entity, field).trim()
  const missing = Object.entries(wanted)
    .filter(([field]) => keyed(field) === '')
    .map(([, words]) => words)
  return {
    id: 'firm',
    tone: textOf(entity, 'filerCode') === '' ? 'stop' : missing.length > 0 ? 'later' : 'good',
    title: missing.length === 0 ? 'The firm is keyed' : `The firm lacks ${missing.join(', ')}`,
    about: 'Stands on every letter; what is missing prints as a blank',
    guidance: 'Respond: “Provide downtime letter”',
    mend: { words: missing.length === 0 ? 'Show' : 'Key it', to: at('people') },
  }
}

export function signers({ state }: ReadyFacts): ReadyLine {
  const who = all(state, 'signer')
  return {
    id: 'signers',
    tone: who.length === 0 ? 'stop' : who.length === 1 ? 'later' : 'good',
    title:
      who.length === 0
        ? 'Nobody may sign'
        : `${who.length === 1 ? '1 signer' : `${who.length} signers`}: ${names(who)}`,
    about: who.length === 1 ? 'Nights and weekends need a second one' : 'Letters are signed in ink by one of these',
    guidance: 'Respond: “Provide downtime letter”',
    mend: { words: who.length < 2 ? 'Add' : 'Show', to: at('people') },
  }
}

export function cleanMailbox({ state }: ReadyFacts): ReadyLine {
  const mailbox = textOf(entityOf(state, 'firm', 'firm'), 'cleanEmail')
  return {
    id: 'mailbox',
    tone: mailbox === '' ? 'later' : 'good',
    title: mailbox === '' ? 'No mailbox outside your own network' : `Mailbox outside: ${mailbox}`,
    about: 'Ports, client representative and SOC answer there while your own mail is down',
    guidance: 'Communicate: “Communicate with CBP client representatives”',
    mend: { words: mailbox === '' ? 'Key it' : 'Show', to: at('people') },
  }
}

/** CBP does not publish the contact of OFO headquarters: its absence is a gap that has to be closed in peace time (practice 10). */
export function headquarters({ state }: ReadyFacts): ReadyLine {
  const known = all(state, 'contact').find(isHeadquarters)
  return {
    id: 'headquarters',
    tone: known === undefined ? 'stop' : 'good',
    title: known === undefined ? 'No contact of CBP headquarters (OFO)' : `CBP headquarters: ${textOf(known, 'name')}`,
    about: 'It is not public: your client representative has it. Way round: SOC duty officer, port watch commander',
    guidance: 'Respond 1: “Contact CBP OFO at headquarters level”',
    mend:
      known === undefined
        ? { words: 'Add', to: at('contacts', 'new') }
        : { words: 'Show', to: at('contacts', known.id) },
  }
}

export function contacts({ state, today }: ReadyFacts): ReadyLine {
  const every = all(state, 'contact')
  const due = every.filter((contact) => needsCall(contact, today))
  return {
    id: 'contacts',
    tone: every.length === 0 ? 'stop' : due.length > 0 ? 'later' : 'good',
    title:
      every.length === 0
        ? 'No contact is keyed'
        : due.length === 0
          ? `${every.length} contacts, all reached within 90 days`
          : `${due.length} of ${every.length} contacts not reached for 90 days`,
    about: due.length === 0 ? 'Each with who reached it, when and how' : names(due),
    guidance: 'Prevent: “WHO to notify with current contact information”',
    mend:
      every.length === 0
        ? { words: 'Begin', to: at('contacts', '~published') }
        : { words: due.length === 0 ? 'Show' : 'Ring', to: at('contacts', due[0]?.id) },
  }
}

/** For every purpose of the first hour a person or a desk, and who is tried when there is no answer. */
export function roles({ state }: ReadyFacts): ReadyLine {
  const standings = roleStandings(contactsOf(state)).filter(({ role }) => role.id !== 'headquarters')
  const nobody = standings.filter(({ contacts: known }) => known.length === 0)
  const noSecond = standings.filter(({ contacts: known, second }) => known.length > 0 && second === '')
  const open = nobody.length > 0 ? nobody : noSecond
  return {
    id: 'roles',
    tone: open.length > 0 ? 'later' : 'good',
    title:
      nobody.length > 0
        ? `Nobody is known for ${nobody.length} of ${standings.length} purposes`
        : noSecond.length > 0
          ? `${noSecond.length} of ${standings.length} purposes have no second path`
          : `Somebody is known for each of ${standings.length} purposes, and a second path`,
    about: open.length > 0 ? namesOf(open.map(({ role }) => role.name)) : 'Who is tried for what, and who next',
    guidance: 'Prevent: “WHO to notify with current contact information”',
    mend: { words: nobody.length > 0 ? 'Add' : 'Show', to: at('contacts', '~roles') },
  }
}

export function secondOperator({ state }: ReadyFacts): ReadyLine {
  const who = all(state, 'operator')
  return {
    id: 'operators',
    tone: who.length < 2 ? 'later' : 'good',
    title: who.length < 2 ? 'One operator only' : `${who.length} operators: ${names(who)}`,
    about:
      who.length < 2
        ? 'If that person is away, only the recovery code opens this desk'
        : 'Each with a passphrase of their own',
    guidance: 'Prevent: “business continuity plans”',
    mend: { words: who.length < 2 ? 'Add' : 'Show', to: at('operators') },
  }
}
