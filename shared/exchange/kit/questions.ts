import { bytesToHex } from '@noble/hashes/utils.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { Change, Scalar } from '../../journal/item'
import { entitiesOf, entityOf, isRemoved, textOf, valueOf, type DeskState, type Entity } from '../../journal/state'
import { actionOf } from './kinds'
import { isGuarded } from './guarded'

/** A value that a kit wants to change and that waits for a person's yes. */
export interface KitQuestion {
  id: string
  entity: Entity
  field: string
  now: Scalar | undefined
  proposed: Scalar
  /** `reach`: where we ring or whom we pay; `keyed`: a person of this desk keyed what the kit would replace */
  why: 'reach' | 'keyed'
}

/** The id of a question: readable where it fits into an id, a digest where not. */
export function questionId(kind: string, id: string, field: string): string {
  const plain = `${kind}/${id}/${field}`
  return plain.length <= 64 ? plain : bytesToHex(sha256(new TextEncoder().encode(plain))).slice(0, 40)
}

/** Open questions, those about telephones and payees first. One whose value stands there by now asks nothing more. */
export function openQuestions(state: DeskState): KitQuestion[] {
  const open: KitQuestion[] = []
  for (const asked of entitiesOf(state, 'kitQuestion').values()) {
    if (textOf(asked, 'answer') !== '') continue
    const field = textOf(asked, 'field')
    const entity = entityOf(state, textOf(asked, 'entityKind'), textOf(asked, 'entityId'))
    const proposed = readProposed(textOf(asked, 'proposed'))
    if (entity === undefined || isRemoved(entity) || proposed === undefined) continue
    const now = valueOf(entity, field)
    if (now === proposed) continue
    open.push({ id: asked.id, entity, field, now, proposed, why: isGuarded(entity, field) ? 'reach' : 'keyed' })
  }
  const rank = (question: KitQuestion) => `${question.why === 'reach' ? 0 : 1}${question.id}`
  return open.sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
}

/** What an answer records: with a yes the value and the answer stand or fall together. */
export function answerChanges(question: KitQuestion, answer: 'yes' | 'no', by: string): Change[] {
  const answered: Change = {
    action: 'kitQuestion.answered',
    kind: 'kitQuestion',
    id: question.id,
    patch: [
      ['answer', answer],
      ['answeredBy', by],
    ],
  }
  if (answer === 'no') return [answered]
  const { kind, id } = question.entity
  return [{ action: actionOf(kind), kind, id, patch: [[question.field, question.proposed, 'K']] }, answered]
}

/** The change that asks; undefined where the same was asked already, and answered or not. */
export function askChange(
  state: DeskState,
  about: { entity: Entity; field: string; proposed: Scalar; kitId: string },
): Change | undefined {
  const { entity, field, kitId } = about
  const id = questionId(entity.kind, entity.id, field)
  const proposed = JSON.stringify(about.proposed)
  const before = entityOf(state, 'kitQuestion', id)
  if (before !== undefined && textOf(before, 'proposed') === proposed && textOf(before, 'answer') !== 'yes')
    return undefined
  return {
    action: 'kitQuestion.asked',
    kind: 'kitQuestion',
    id,
    patch: [
      ['entityKind', entity.kind],
      ['entityId', entity.id],
      ['field', field],
      ['proposed', proposed],
      ['kitId', kitId],
      ['answer', null],
      ['answeredBy', null],
    ],
  }
}

/** A question that is still open although the newest kit says what stands there: it is withdrawn. */
export function withdrawChange(state: DeskState, entity: Entity, field: string, kitId: string): Change | undefined {
  const id = questionId(entity.kind, entity.id, field)
  const before = entityOf(state, 'kitQuestion', id)
  if (before === undefined || textOf(before, 'answer') !== '') return undefined
  return {
    action: 'kitQuestion.answered',
    kind: 'kitQuestion',
    id,
    patch: [
      ['answer', 'no'],
      ['answeredBy', `withdrawn by kit ${kitId}`],
    ],
  }
}

/** `proposed` is stored as JSON: an address has line breaks, a tick is no text. */
function readProposed(json: string): Scalar | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'string' || typeof value === 'boolean' || Number.isInteger(value)
      ? (value as Scalar)
      : undefined
  } catch {
    return undefined
  }
}
