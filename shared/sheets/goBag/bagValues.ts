import { callTree } from '../../domain/callTree'
import { roleStandings } from '../../domain/contactRoles'
import { channels, contactsOf, rungState } from '../../domain/contacts'
import { fieldsOf } from '../../domain/entryFile'
import { formatEntryNumber } from '../../domain/entryNumber'
import { planOf, planPhases, roleWanted, withinWords, type PlanStep } from '../../domain/plan'
import { planForm } from '../../domain/planForms'
import { holds, keyOf, readBlocks, readNumbers, serialText } from '../../domain/reserve/numbers'
import { paceOf, suppliesOf, type SupplyLine } from '../../domain/supplies'
import { entitiesOf, entityOf, isRemoved, textOf, type DeskState, type Entity } from '../../journal/state'
import { addressLines } from '../printed'
import { blankValues } from './blankForms'
import { dayInWords } from './bagDays'
import { bagPorts } from './bagPorts'
import type { BagCall, BagContact, BagStep, BagValues } from './values'

interface BagContext {
  drill: boolean
  device: string
  /** calendar day of the laptop */
  today: string
  /** where the mirror, the second one and the files for people lie, in the host's words */
  places: readonly { what: string; where: string }[]
}

/** Everything that the go-bag says, read from the desk. */
export function bagValues(state: DeskState, context: BagContext): BagValues {
  const firm = fieldsOf('firm', entityOf(state, 'firm', 'firm'))
  const contacts = contactsOf(state)
  const licence = [
    firm.filerCode && `Filer code ${firm.filerCode}`,
    firm.licenceNumber && `license ${firm.licenceNumber}`,
  ]
  const address = firm.address === undefined ? [] : addressLines(firm.address)
  return {
    firm: {
      name: firm.name ?? 'Customs broker',
      line: [firm.name, ...address, firm.phone, ...licence].filter(Boolean).join(' \u00b7 '),
      phone: firm.phone ?? '',
    },
    drill: context.drill,
    plan: planParts(state),
    callTree: callTree(contacts).map(({ contact, depth }): BagCall => ({
      ...contactOf(contact, context.today),
      depth,
    })),
    firstCalls: firstCalls(contacts),
    contacts: groupsOf(contacts, context.today),
    ports: bagPorts(state),
    tearOff: tearOffOf(state),
    blanks: { truck: blankValues(firm, '30', context.drill), other: blankValues(firm, '11', context.drill) },
    recovery: { places: [...context.places, ...backupPlaces(state)] },
    supplies: suppliesIn(state, context),
  }
}

function planParts(state: DeskState): BagValues['plan'] {
  const steps = planOf(state)
  return planPhases.map(({ phase, name }) => ({
    phase: name,
    steps: steps.filter((step) => step.phase === phase).map((step) => stepOf(state, step, steps.indexOf(step) + 1)),
  }))
}

function stepOf(state: DeskState, step: PlanStep, number: number): BagStep {
  const { title, detail, owner, deputy, targetMinutes, contact, form } = step.fields
  const person = contact === undefined ? undefined : entityOf(state, 'contact', contact)
  const wanted = roleWanted(step)
  return {
    number,
    title: title ?? '',
    detail: detail ?? '',
    owner: owner ?? '',
    deputy: deputy ?? '',
    target: withinWords(targetMinutes),
    call: person === undefined ? wanted : textOf(person, 'name'),
    phone: person === undefined ? (wanted === '' ? '' : '______________') : textOf(person, 'phone'),
    paper: planForm(form)?.name ?? '',
    answers: step.answers.join(' \u00b7 '),
  }
}

function contactOf(contact: Entity, today: string): BagContact {
  const text = (field: string) => textOf(contact, field)
  const state = rungState(contact, today)
  const on = text('verifiedOn')
  const when = on === '' ? '' : `${dayInWords(on)}${text('verifiedBy') === '' ? '' : `, ${text('verifiedBy')}`}`
  const reached = {
    never: 'never reached',
    changed: `number changed since it was reached, ${when}`,
    old: `last reached ${when}: over 90 days`,
    good: [`reached ${when}`, text('verifiedHow')].filter(Boolean).join(', '),
  }
  return {
    name: text('name') || 'No name',
    about: [text('organisation'), text('role'), text('mayBeTold') && `may be told: ${text('mayBeTold')}`]
      .filter(Boolean)
      .join(' \u00b7 '),
    phones: [text('phone'), text('secondPhone')].filter(Boolean),
    others: [
      text('secureChannel') && `secure: ${text('secureChannel')}`,
      text('email'),
      text('fax') && `fax ${text('fax')}`,
    ].filter(Boolean),
    hours: [text('hours'), text('zone')].filter(Boolean).join(', '),
    reached: reached[state],
    trusted: state === 'good',
  }
}

const firstRoles = ['headquarters', 'soc', 'clientRepresentative', 'port', 'portNight', 'vendor', 'surety']

/** Headquarters first (practice 10), then as the first hour goes. */
function firstCalls(contacts: readonly Entity[]): BagValues['firstCalls'] {
  const standings = roleStandings(contacts)
  return firstRoles.flatMap((id) => {
    const standing = standings.find(({ role }) => role.id === id)
    if (standing === undefined) return []
    const [first] = standing.contacts
    const way = channels.find(({ field }) => textOf(first, field) !== '')
    return [
      {
        role: standing.role.name,
        who: textOf(first, 'name'),
        phone: way === undefined ? '' : textOf(first, way.field),
        second: standing.second === '' ? standing.role.wayRound : standing.second,
        known: first !== undefined,
      },
    ]
  })
}

const groupOrder = ['CBP', 'Port', 'Center', 'Agency', 'Staff', 'Surety', 'Vendor', 'Carrier', 'Terminal', 'Client']

function groupsOf(contacts: readonly Entity[], today: string): BagValues['contacts'] {
  const groups = new Map<string, Entity[]>()
  for (const contact of contacts) {
    const group = textOf(contact, 'group') || 'Others'
    groups.set(group, [...(groups.get(group) ?? []), contact])
  }
  const rank = (group: string) => {
    const at = groupOrder.findIndex((one) => one.toLowerCase() === group.toLowerCase())
    return `${String(at === -1 ? 99 : at).padStart(2, '0')} ${group}`
  }
  return [...groups]
    .sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1))
    .map(([group, people]) => ({ group, people: people.sort(byName).map((contact) => contactOf(contact, today)) }))
}

const byName = (a: Entity, b: Entity): number => (nameKey(a) < nameKey(b) ? -1 : 1)
const nameKey = (contact: Entity): string =>
  `${textOf(contact, 'organisation')} ${textOf(contact, 'name')} ${contact.id}`.toLowerCase()

/** Numbers of the tear-off blocks that no journal knows as used, and bars as the home port reads them. */
function tearOffOf(state: DeskState): BagValues['tearOff'] {
  const firm = fieldsOf('firm', entityOf(state, 'firm', 'firm'))
  const used = readNumbers(state)
  const numbers = readBlocks(state)
    .filter((block) => block.purpose === 'tearOff' && block.quarantine === undefined)
    .flatMap((block) =>
      Array.from({ length: Math.min(block.size, mostNumbers) }, (_, nth) => block.first + nth)
        .filter((serial) => holds(block, block.filerCode, serial) && !used.has(keyOf(block.filerCode, serial)))
        .map((serial) => formatEntryNumber(block.filerCode, serialText(serial), firm.checkDigitFactor ?? 0)),
    )
  const profile = [...entitiesOf(state, 'portProfile').values()].find(
    (one) => textOf(one, 'port') === firm.homePort && !isRemoved(one),
  )
  return { numbers, symbology: textOf(profile, 'barcode') === 'code128' ? 'code128' : 'code39' }
}
/** 50 pages of one block: more are not torn off in an hour without laptops. */
const mostNumbers = 500

const backupPlaces = (state: DeskState): BagValues['recovery']['places'] =>
  [...entitiesOf(state, 'backup').values()]
    .filter((backup) => !isRemoved(backup))
    .map((backup) => {
      const made = textOf(backup, 'madeAt').slice(0, 10)
      const verified = textOf(backup, 'verifiedAt').slice(0, 10)
      const words = [
        textOf(backup, 'place'),
        made && `made ${dayInWords(made)}`,
        verified ? `read back ${dayInWords(verified)}` : 'never read back',
      ]
      return { what: 'Sealed copy', where: words.filter(Boolean).join(', ') }
    })

function suppliesIn(state: DeskState, { device, today }: BagContext): BagValues['supplies'] {
  const { entriesADay, from } = paceOf(state, today)
  const how = {
    keyed: 'as the firm keyed it',
    counted: 'counted from the entries of the last days',
    assumed: 'assumed, nothing was keyed or counted yet',
  }
  return {
    pace: `For ${entriesADay} entries a day, ${how[from]}.`,
    lines: suppliesOf(state, device, today).map(supplyOf),
  }
}

function supplyOf(line: SupplyLine): BagValues['supplies']['lines'][number] {
  const { have, needed, unit, countedOn, countedBy, byDesk, place } = line
  const counted = byDesk ? 'by the desk' : countedOn === '' ? 'never' : `${dayInWords(countedOn)}, ${countedBy}`
  return {
    what: line.what,
    needed: `${needed} ${unit}`,
    have: have === undefined ? '' : String(have),
    enough: have === undefined ? undefined : have >= needed,
    counted: [counted, place].filter(Boolean).join(' \u00b7 '),
    why: line.why,
  }
}
