import {
  entitiesOf,
  entityOf,
  isRemoved,
  rowsOfEntry,
  textOf,
  valueOf,
  type DeskState,
  type Entity,
} from '../../journal/state'
import { reviewConditions, type ReviewCondition, type ReviewConditionId } from '../../knowledge/reviewConditions'
import { entryFile } from '../entryFile'
import { formatCents } from '../money'
import { rememberBy } from '../remember'
import { entryTotals, feeDay } from '../totals'
import type { KeyedRows } from './reviewKeyed'

/** Why an entry is looked at by a second person, in words. */
export interface ReviewReason {
  condition: ReviewConditionId
  words: string
}

export interface ReviewRuleSet extends ReviewCondition {
  on: boolean
  /** US cents; 0 for conditions without a threshold */
  over: number
}

/** The firm's rules: every condition, on or off, with its threshold. None is on until somebody turned it on. */
export const reviewRules = rememberBy(['reviewRule'], (state): readonly ReviewRuleSet[] =>
  reviewConditions.map((condition) => {
    const kept = entityOf(state, 'reviewRule', condition.id)
    const over = valueOf(kept, 'over')
    return {
      ...condition,
      on: valueOf(kept, 'on') === true,
      over: typeof over === 'number' ? over : (condition.proposedOver ?? 0),
    }
  }),
)

export const anyRuleOn = (state: DeskState): boolean => reviewRules(state).some(({ on }) => on)

interface Asked {
  state: DeskState
  keyed: KeyedRows
  lines: readonly Entity[]
  tariffs: readonly Entity[]
  over: number
  today: string
}

/** @param today calendar day of the laptop, for the duty's day of fees */
export function reviewNeed(state: DeskState, keyed: KeyedRows, today: string): ReviewReason[] {
  const standing = keyed.rows.filter((row) => !isRemoved(row))
  const rest = {
    state,
    keyed,
    lines: standing.filter(({ kind }) => kind === 'line'),
    tariffs: standing.filter(({ kind }) => kind === 'tariff'),
    today,
  }
  return reviewRules(state).flatMap(({ id, on, over }): ReviewReason[] => {
    const words = on ? holds[id]({ ...rest, over }) : ''
    return words === '' ? [] : [{ condition: id, words }]
  })
}

const PGA_KINDS = ['pgaAnswer', 'pgaVerdict', 'pgaPaper', 'priorNotice'] as const

/** All that `reviewNeed` reads beside the keyed rows: while each is the same one, so is the need. */
export function needReads(state: DeskState, { entry }: KeyedRows): unknown[] {
  const rules = reviewRules(state)
  const on = (id: ReviewConditionId) => rules.some((rule) => rule.id === id && rule.on)
  return [
    rules,
    ...(on('newClient') ? [firstEntries(state).get(clientKey(entry))] : []),
    ...(on('officersInk') || on('dutyOver') ? rowsOfEntry(state, 'fact', entry.id) : []),
    ...(on('pga') ? PGA_KINDS.flatMap((kind) => rowsOfEntry(state, kind, entry.id)) : []),
  ]
}

/** For each condition the words of why it holds; '' where it does not. */
const holds: Readonly<Record<ReviewConditionId, (asked: Asked) => string>> = {
  pga: ({ state, keyed: { entry }, lines }) => {
    const named =
      textOf(entry, 'pgaPapers') !== '' ||
      lines.some((line) => textOf(line, 'pgaHint') !== '' || textOf(line, 'pgaPapers') !== '')
    const stored = PGA_KINDS.some((kind) => rowsOfEntry(state, kind, entry.id).some((row) => !isRemoved(row)))
    return named || stored ? 'an agency regulates the goods' : ''
  },
  valueOver: ({ lines, over }) => {
    const value = lines.reduce((sum, line) => sum + Number(valueOf(line, 'enteredValue') ?? 0), 0)
    return value > over ? `value $${formatCents(value)}` : ''
  },
  dutyOver: ({ state, keyed, over, today }) => {
    const file = entryFile(state, keyed.entry.id)
    const duty = file === undefined ? 0 : entryTotals(file, feeDay(file, today)).dutyKnownCents
    return duty > over ? `estimated duty $${formatCents(duty)}` : ''
  },
  quotaAdCvd: ({ lines }) => {
    const open = (field: string) => lines.some((line) => ['yes', 'notKnown'].includes(textOf(line, field)))
    const asked = [
      open('quotaAnswer') && 'quota',
      open('adcvdAnswer') && 'AD/CVD',
      open('forcedLabourAnswer') && 'forced labor',
    ].filter((one) => one !== false)
    return asked.length === 0 ? '' : `${asked.join(', ')}: yes or not known`
  },
  chapter99: ({ lines, tariffs }) =>
    [...lines, ...tariffs].some((row) => textOf(row, 'htsNumber').startsWith('99')) ? 'a chapter 99 number' : '',
  newClient: ({ state, keyed: { entry } }) => {
    const client = clientKey(entry)
    return client !== '' && firstEntries(state).get(client) === entry.id ? 'first entry of this client here' : ''
  },
  officersInk: ({ state, keyed: { entry } }) =>
    rowsOfEntry(state, 'fact', entry.id).some(isOfficersInk) ? 'the officer’s ink' : '',
  otherType: ({ keyed: { entry } }) => {
    const type = textOf(entry, 'entryType')
    return ['', '01', '11'].includes(type) ? '' : `type ${type}`
  },
  overriddenNumber: ({ keyed: { entry }, lines }) => {
    const numbers = [
      ...overridden(entry, { importerNumber: 'importer number', bondNumber: 'bond number' }),
      ...lines.flatMap((line) => overridden(line, { htsNumber: 'tariff number', mid: 'manufacturer number' })),
    ]
    return numbers.length === 0 ? '' : `${[...new Set(numbers)].join(', ')} overridden by hand`
  },
}

/** An amendment that names who struck it: the officer at the counter. */
export const isOfficersInk = (fact: Entity): boolean =>
  valueOf(fact, 'what') === 'amended' && textOf(fact, 'by') !== '' && valueOf(fact, 'withdrawn') !== true

const overridden = (entity: Entity, named: Readonly<Record<string, string>>): string[] =>
  Object.entries(named).flatMap(([field, words]) => (entity.fields[field]?.m?.startsWith('O') === true ? [words] : []))

/** The client of an entry: the one chosen, else the number, else the name as keyed. */
const clientKey = (entry: Entity): string =>
  textOf(entry, 'importer') || textOf(entry, 'importerNumber') || textOf(entry, 'importerName').toUpperCase()

const firstEntries = rememberBy(['entry'], (state): ReadonlyMap<string, string> => {
  const first = new Map<string, Entity>()
  for (const entry of entitiesOf(state, 'entry').values()) {
    const client = clientKey(entry)
    if (client === '' || isRemoved(entry)) continue
    const before = first.get(client)
    if (before === undefined || entry.born.at < before.born.at) first.set(client, entry)
  }
  return new Map([...first].map(([client, entry]) => [client, entry.id]))
})

const firstAsText = rememberBy(['entry', 'reviewRule'], (state): string =>
  reviewRules(state).some(({ id, on }) => id === 'newClient' && on) ? [...firstEntries(state).values()].join(' ') : '',
)

/** Which entry is whose first, as one text, where that condition is on; '' where it is not. */
export const clientsFirst = (state: DeskState): string => firstAsText(state)
