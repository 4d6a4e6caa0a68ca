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
import { rememberBy } from '../remember'
import type { Answered, JudgedVerdict } from './types'

/** What the journal holds about agencies, as the determination reads it. */

type About = 'product' | 'line' | 'entry'

interface OfProducts {
  answers: ReadonlyMap<string, readonly Entity[]>
  verdicts: ReadonlyMap<string, readonly Entity[]>
}

/** Answers and verdicts of products by product; a shipment's rows are found by their entry. */
const ofProducts = rememberBy(['pgaAnswer', 'pgaVerdict'], (state: DeskState): OfProducts => ({
  answers: byProduct(state, 'pgaAnswer'),
  verdicts: byProduct(state, 'pgaVerdict'),
}))

function byProduct(state: DeskState, kind: string): Map<string, Entity[]> {
  const found = new Map<string, Entity[]>()
  for (const entity of entitiesOf(state, kind).values()) {
    if (entity.fields['about']?.v !== 'product' || isRemoved(entity)) continue
    const of = textOf(entity, 'of')
    const rows = found.get(of)
    if (rows === undefined) found.set(of, [entity])
    else rows.push(entity)
  }
  return found
}

/** Whose answers count: a line of an entry with its product, or a product by itself. */
export interface Whose {
  entry?: string
  line?: string
  product?: string | undefined
}

export interface AnswersRead {
  /** by question id, with `#row` behind it in a form's table */
  answers: ReadonlyMap<string, Answered>
  /** the same question answered otherwise for the product, both as read: the line's or entry's first */
  differing: readonly (readonly [question: string, Answered, Answered])[]
}

/** The line's answer before the entry's, that before the product's; one that has expired gives way. */
export function answersOf(state: DeskState, whose: Whose, today: string): AnswersRead {
  const answers = new Map<string, Answered>()
  const differing: [string, Answered, Answered][] = []
  const take = (entities: Iterable<Entity>, from: About) => {
    for (const entity of entities) {
      const question = keyOf(entity)
      const read = answeredOf(state, entity, from, today)
      const known = answers.get(question)
      if (known === undefined || (known.expired && !read.expired)) answers.set(question, read)
      else if (from === 'product' && !known.expired && !read.expired && differ(known, read))
        differing.push([question, known, read])
    }
  }
  const { entry, line, product } = whose
  const ofEntry = entry === undefined ? [] : standing(rowsOfEntry(state, 'pgaAnswer', entry))
  if (line !== undefined)
    take(
      ofEntry.filter((one) => isOf(one, 'line', line)),
      'line',
    )
  if (entry !== undefined)
    take(
      ofEntry.filter((one) => isOf(one, 'entry', entry)),
      'entry',
    )
  if (product !== undefined) take(ofProducts(state).answers.get(product) ?? [], 'product')
  return { answers, differing }
}

/** The line's verdicts before the product's. */
export function verdictsOf(state: DeskState, whose: Whose, today: string): readonly JudgedVerdict[] {
  const { entry, line, product } = whose
  const ofLine =
    entry === undefined || line === undefined
      ? []
      : standing(rowsOfEntry(state, 'pgaVerdict', entry)).filter((one) => isOf(one, 'line', line))
  const kept = product === undefined ? [] : (ofProducts(state).verdicts.get(product) ?? [])
  return [
    ...ofLine.map((one) => verdictOf(state, one, 'line', today)),
    ...kept.map((one) => verdictOf(state, one, 'product', today)),
  ].filter((one) => one !== undefined)
}

/** The products for which anybody answered or judged something. */
export function productsAnswered(state: DeskState): ReadonlySet<string> {
  const { answers, verdicts } = ofProducts(state)
  return new Set([...answers.keys(), ...verdicts.keys()])
}

const standing = (entities: readonly Entity[]): Entity[] => entities.filter((one) => !isRemoved(one))
const isOf = (entity: Entity, about: About, of: string): boolean =>
  textOf(entity, 'about') === about && textOf(entity, 'of') === of

function keyOf(entity: Entity): string {
  const row = valueOf(entity, 'row')
  return row === undefined ? textOf(entity, 'question') : `${textOf(entity, 'question')}#${row}`
}

const differ = (a: Answered, b: Answered): boolean =>
  a.answer !== b.answer && a.answer !== 'notKnown' && b.answer !== 'notKnown' && a.answer !== '' && b.answer !== ''

const answeredOf = (state: DeskState, entity: Entity, from: About, today: string): Answered => ({
  id: entity.id,
  from,
  answer: textOf(entity, 'answer'),
  note: textOf(entity, 'note'),
  source: textOf(entity, 'source'),
  ...whoAndWhen(state, entity),
  ...holding(entity, today),
})

function verdictOf(
  state: DeskState,
  entity: Entity,
  about: 'product' | 'line',
  today: string,
): JudgedVerdict | undefined {
  const verdict = textOf(entity, 'verdict') as JudgedVerdict['verdict'] | ''
  if (verdict === '') return undefined
  return {
    id: entity.id,
    about,
    agency: textOf(entity, 'agency'),
    program: textOf(entity, 'program'),
    verdict,
    disclaimCode: textOf(entity, 'disclaimCode'),
    reason: textOf(entity, 'reason'),
    overrideReason: textOf(entity, 'overrideReason'),
    source: textOf(entity, 'source'),
    ...whoAndWhen(state, entity),
    ...holding(entity, today),
  }
}

function holding(entity: Entity, today: string): { expires: string; expired: boolean } {
  const expires = textOf(entity, 'expires')
  return { expires, expired: expires !== '' && expires < today }
}

/** Who recorded it last, by initials, and on which day of that laptop. */
export function whoAndWhen(state: DeskState, entity: Entity): { by: string; on: string } {
  const { operator, wall } = entity.touched
  const person = entityOf(state, 'operator', operator)
  return {
    by: textOf(person, 'initials') || textOf(person, 'name'),
    on: new Date(wall.ms + wall.offsetMinutes * 60_000).toISOString().slice(0, 10),
  }
}
