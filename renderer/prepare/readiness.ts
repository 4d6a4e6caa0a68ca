import { reserveOf } from '../../shared/domain/reserve'
import { entitiesOf, entityOf, isRemoved, textOf, type DeskState, type Entity } from '../../shared/journal/state'
import { kitDay } from '../frame/facts'
import type { Route } from '../frame/routes'
import { recoveryProved } from '../opening/recoveryProof'
import type { SaveState } from '../store/types'
import type { Tone } from '../ui/Tag'
import { agoWords, dayOf, daysBetween, dayWords } from '../words/times'
import { needsCall } from './contacts'
import { bondStanding, poaStanding, screeningStanding } from './importers'

/**
 * Readiness is computed from facts that lie on this laptop; nothing can be ticked by hand. Each line names the line of
 * CBP's guidance (or the rule) that it answers, and the place that mends it.
 */
export interface ReadyLine {
  id: string
  tone: Extract<Tone, 'stop' | 'later' | 'good'>
  title: string
  about: string
  guidance: string
  mend: { words: string; to: Route }
}

export interface ReadyFacts {
  state: DeskState
  device: string
  save: SaveState
  /** calendar day here */
  today: string
}

/** Gaps first, those that stop a counter before the others. */
export function readiness(facts: ReadyFacts): ReadyLine[] {
  const lines = [
    numbers(facts),
    emergency(facts),
    ...quarantine(facts),
    firm(facts),
    signers(facts),
    cleanMailbox(facts),
    headquarters(facts),
    contacts(facts),
    ...clients(facts),
    kit(facts),
    homePort(facts),
    secondMirror(facts),
    recoveryCode(facts),
    secondOperator(facts),
    printTest(facts),
  ]
  const rank = { stop: 0, later: 1, good: 2 }
  return lines.sort((a, b) => rank[a.tone] - rank[b.tone])
}

const at = (page: Extract<Route, { at: 'prepare' }>['page']): Route => ({ at: 'prepare', page })
const all = (state: DeskState, kind: string): Entity[] =>
  [...entitiesOf(state, kind).values()].filter((entity) => !isRemoved(entity))
const names = (entities: readonly Entity[]): string => {
  const shown = entities.slice(0, 3).map((entity) => textOf(entity, 'name'))
  return `${shown.join(', ')}${entities.length > 3 ? ` and ${entities.length - 3} more` : ''}`
}

function numbers({ state, device }: ReadyFacts): ReadyLine {
  const { size, left, alarm } = reserveOf(state, device)
  return {
    id: 'numbers',
    tone: left === 0 ? 'stop' : alarm ? 'later' : 'good',
    title: size === 0 ? 'No block of entry numbers' : `Entry numbers: ${left} of ${size} left`,
    about: alarm ? 'Ask the office for a block while it can still be asked' : 'Drawn by this laptop alone',
    guidance: 'Respond: “a reserve of entry numbers to use”',
    mend: { words: left === 0 || alarm ? 'Add a block' : 'Show', to: at('numbers') },
  }
}

function emergency({ state, device }: ReadyFacts): ReadyLine {
  const blocks = reserveOf(state, device).blocks.filter(
    (block) => block.device === device && block.emergency !== undefined,
  )
  const size = blocks.reduce((sum, block) => sum + block.size, 0)
  return {
    id: 'emergency',
    tone: size === 0 ? 'later' : 'good',
    title: size === 0 ? 'No emergency block' : `Emergency block: ${size} numbers`,
    about: size === 0 ? 'When the reserve is used up, the office may not answer' : 'The lead opens it with a reason',
    guidance: 'Respond: “a reserve of entry numbers to use”',
    mend: { words: size === 0 ? 'Add a block' : 'Show', to: at('numbers') },
  }
}

function quarantine({ state, device }: ReadyFacts): ReadyLine[] {
  const { quarantined } = reserveOf(state, device)
  if (quarantined === 0) return []
  return [
    {
      id: 'quarantine',
      tone: 'later',
      title: `${quarantined} numbers in quarantine`,
      about: 'Their laptop was replaced: compare its paper with the log',
      guidance: 'Recover: “a full accounting of entries”',
      mend: { words: 'Reconcile', to: at('numbers') },
    },
  ]
}

function firm({ state }: ReadyFacts): ReadyLine {
  const entity = entityOf(state, 'firm', 'firm')
  const wanted = {
    name: 'name',
    filerCode: 'filer code',
    licenceNumber: 'licence',
    phone: 'telephone',
    address: 'address',
  }
  const missing = Object.entries(wanted)
    .filter(([field]) => textOf(entity, field).trim() === '')
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

function signers({ state }: ReadyFacts): ReadyLine {
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

function cleanMailbox({ state }: ReadyFacts): ReadyLine {
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
function headquarters({ state }: ReadyFacts): ReadyLine {
  const known = all(state, 'contact').find((contact) =>
    /headquarters|\bHQ\b|\bOFO\b/iu.test(
      `${textOf(contact, 'name')} ${textOf(contact, 'organisation')} ${textOf(contact, 'role')}`,
    ),
  )
  return {
    id: 'headquarters',
    tone: known === undefined ? 'stop' : 'good',
    title: known === undefined ? 'No contact of CBP headquarters (OFO)' : `CBP headquarters: ${textOf(known, 'name')}`,
    about: 'It is not public: your client representative has it. Way round: SOC duty officer, port watch commander',
    guidance: 'Respond 1: “Contact CBP OFO at headquarters level”',
    mend: { words: known === undefined ? 'Add' : 'Show', to: at('contacts') },
  }
}

function contacts({ state, today }: ReadyFacts): ReadyLine {
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
    mend: { words: due.length === 0 && every.length > 0 ? 'Show' : 'Ring', to: at('contacts') },
  }
}

function clients({ state, today }: ReadyFacts): ReadyLine[] {
  const every = all(state, 'importer')
  if (every.length === 0)
    return [
      {
        id: 'clients',
        tone: 'later',
        title: 'No importer is keyed',
        about: 'Each one is then typed at the counter, not screened and without bond data',
        guidance: 'Prevent: “business continuity plans … absent system access”',
        mend: { words: 'Add', to: at('importers') },
      },
    ]
  const line = (
    id: string,
    gap: string,
    fine: string,
    wrong: readonly Entity[],
    tone: 'stop' | 'later',
    guidance: string,
  ): ReadyLine => ({
    id,
    tone: wrong.length === 0 ? 'good' : tone,
    title: wrong.length === 0 ? fine : `${wrong.length} of ${every.length} importers ${gap}`,
    about: wrong.length === 0 ? `${every.length} importers` : names(wrong),
    guidance,
    mend: { words: 'Show', to: at('importers') },
  })
  const having = (judge: (importer: Entity) => Tone, tones: readonly Tone[]) =>
    every.filter((one) => tones.includes(judge(one)))
  return [
    line(
      'poa',
      'without power of attorney',
      'Powers of attorney on file',
      having((one) => poaStanding(one).tone, ['stop']),
      'stop',
      '19 CFR 141.46: power of attorney before customs business',
    ),
    line(
      'screening',
      'not screened, or without a clear result',
      'All importers screened',
      having((one) => screeningStanding(one).tone, ['stop', 'later']),
      'stop',
      'Prevent: “screening new business partners and … monitoring”',
    ),
    line(
      'bonds',
      'with a bond that ends within 30 days, ended, or is not keyed',
      'Bonds run for 30 days and more',
      having((one) => bondStanding(one, today).tone, ['stop', 'later']),
      'later',
      '19 CFR 142.4: bond before release',
    ),
  ]
}

/** Older than this, what the kit says of bonds, screening and products is not relied on without a look. */
const freshKitDays = 14

function kit({ state, today }: ReadyFacts): ReadyLine {
  const day = kitDay(state)
  const stale = day === undefined || daysBetween(day, today) > freshKitDays
  return {
    id: 'kit',
    tone: stale ? 'later' : 'good',
    title: day === undefined ? 'No products are loaded' : `Kit of ${dayWords(day)}, ${agoWords(day, today)}`,
    about:
      day === undefined
        ? 'Tariff numbers and manufacturers are then typed by hand'
        : 'Products with tariff numbers, manufacturers and agencies’ flags',
    guidance: 'Prevent: “verify client’s PGA requirements absent system access”',
    mend: { words: 'Clients', to: at('importers') },
  }
}

function homePort({ state }: ReadyFacts): ReadyLine {
  const port = textOf(entityOf(state, 'firm', 'firm'), 'homePort')
  const profile = all(state, 'portProfile').find((one) => textOf(one, 'port') === port)
  return {
    id: 'port',
    tone: profile === undefined ? 'later' : 'good',
    title:
      profile === undefined
        ? `The port ${port || 'worked from'} has no profile`
        : `Port ${port}: ${textOf(profile, 'howPaperArrives') || 'profile on file'}`,
    about:
      profile === undefined
        ? 'How paper arrives there, copies, hours, who answers at night: ask in peace time'
        : textOf(profile, 'cargoHours'),
    guidance: 'Respond: “be prepared to provide copies … for manual review”',
    mend: { words: 'Firm', to: at('people') },
  }
}

function secondMirror({ save }: ReadyFacts): ReadyLine {
  const { label, behindItems, problem } = save.second
  const fine = label !== null && problem === null && behindItems === 0
  return {
    id: 'mirror',
    tone: fine ? 'good' : 'later',
    title:
      label === null
        ? 'No second mirror'
        : `Second mirror ${label}: ${problem ?? (behindItems === 0 ? 'the same' : `${behindItems ?? '?'} items behind`)}`,
    about: 'A stick that can be carried away from this laptop',
    guidance: 'Prevent: “Keep backup devices physically offsite”',
    mend: { words: label === null ? 'Choose' : 'Show', to: at('places') },
  }
}

function recoveryCode({ state }: ReadyFacts): ReadyLine {
  const proof = all(state, 'notice').find((notice) => textOf(notice, 'what') === recoveryProved)
  return {
    id: 'recovery',
    tone: proof === undefined ? 'later' : 'good',
    title:
      proof === undefined
        ? 'The recovery code was never proved'
        : `Recovery code proved on ${dayWords(dayOf(proof.born.wall))}`,
    about: 'Keyed back from paper; without it a forgotten passphrase is the end of the desk',
    guidance: 'Prevent: “Protect your data”',
    mend: { words: 'People', to: at('people') },
  }
}

function secondOperator({ state }: ReadyFacts): ReadyLine {
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
    mend: { words: who.length < 2 ? 'Add' : 'Show', to: at('people') },
  }
}

/** A printed packet is the proof that printer, cable and driver work with this laptop (practice 9). */
function printTest({ state }: ReadyFacts): ReadyLine {
  let last: string | undefined
  for (const fact of entitiesOf(state, 'fact').values())
    if (textOf(fact, 'what') === 'printed') {
      const day = dayOf(fact.born.wall)
      if (last === undefined || day > last) last = day
    }
  return {
    id: 'print',
    tone: last === undefined ? 'later' : 'good',
    title: last === undefined ? 'No packet was ever printed here' : `A packet was printed on ${dayWords(last)}`,
    about:
      last === undefined
        ? 'Print one with the printer of the go-kit, with the radio off'
        : 'Lifeboat knows that it was sent to print, not what came out',
    guidance: 'Respond: “hard copy … forms”',
    mend: { words: 'Entries', to: { at: 'respond' } },
  }
}
