import { canonicalJson } from '../journal/canonical'
import { entitiesOf, isRemoved, type DeskState } from '../journal/state'
import { drillScript, type DrillInject, type DrillScript } from '../knowledge/drillScripts'
import { momentMs } from './calendar'
import { fieldsOf } from './entryFile'
import type { FieldsOf } from './kinds'
import { shortCode } from './shortCode'

/** Exercises as they were run, read from the journal: which inject was given when, and answered with what. */
export interface GivenInject {
  id: string
  /** place in the script, from 0 */
  nth: number
  fields: FieldsOf<'inject'>
}

export interface Exercise {
  id: string
  fields: FieldsOf<'exercise'>
  script: DrillScript | undefined
  given: readonly GivenInject[]
}

/** Every exercise and shadow drill, the last begun first. */
export function exercisesOf(state: DeskState): Exercise[] {
  const injects = [...entitiesOf(state, 'inject').values()].map((entity) => ({
    id: entity.id,
    fields: fieldsOf('inject', entity),
  }))
  return [...entitiesOf(state, 'exercise').values()]
    .filter((entity) => !isRemoved(entity))
    .sort((a, b) => (a.born.at < b.born.at ? 1 : -1))
    .map((entity): Exercise => {
      const fields = fieldsOf('exercise', entity)
      return {
        id: entity.id,
        fields,
        script: drillScript(fields.script),
        given: injects
          .filter((inject) => inject.fields.exercise === entity.id)
          .map((inject) => ({ ...inject, nth: Number(inject.fields.order ?? 0) }))
          .sort((a, b) => a.nth - b.nth),
      }
    })
}

/** The inject that comes next, and minutes until it is due; 0 or less: now. */
export function nextInject(
  exercise: Exercise,
  nowMs: number,
): { nth: number; inject: DrillInject; inMinutes: number } | undefined {
  const nth = exercise.given.length
  const inject = exercise.script?.injects[nth]
  if (inject === undefined || exercise.fields.beganAt === undefined) return undefined
  const gone = (nowMs - momentMs(exercise.fields.beganAt)) / 60_000
  return { nth, inject, inMinutes: Math.ceil(inject.atMinutes - gone) }
}

/** Seconds from the beginning to the first packet that was printed after it; undefined: none was. */
export function secondsToFirstPacket(state: DeskState, beganAt: string): number | undefined {
  const from = momentMs(beganAt)
  let first: number | undefined
  for (const entity of entitiesOf(state, 'fact').values()) {
    const { what, happenedAt, withdrawn } = fieldsOf('fact', entity)
    if (what !== 'printed' || happenedAt === undefined || withdrawn === true) continue
    const ms = momentMs(happenedAt)
    if (ms >= from && (first === undefined || ms < first)) first = ms
  }
  return first === undefined ? undefined : Math.round((first - from) / 1000)
}

/** The figures of a report: what is carried to the real desk, keyed by hand from paper. */
export interface ExerciseResult {
  script: string
  /** calendar day on which it ended */
  day: string
  minutes: number
  /** seconds to the first packet; null: none was printed */
  firstPacketSeconds: number | null
  given: number
  answered: number
  lead: string
}

/** undefined while it runs, or when it is no drill. */
export function resultOf({ fields, given }: Exercise): ExerciseResult | undefined {
  const { beganAt, endedAt, script, what } = fields
  if (what !== 'drill' || beganAt === undefined || endedAt === undefined || script === undefined) return undefined
  return {
    script,
    day: endedAt.slice(0, 10),
    minutes: Math.max(0, Math.round((momentMs(endedAt) - momentMs(beganAt)) / 60_000)),
    firstPacketSeconds: fields.secondsToFirstPacket ?? null,
    given: given.length,
    answered: given.filter((inject) => inject.fields.answeredAt !== undefined).length,
    lead: fields.lead ?? '',
  }
}

/**
 * The code that stands on the report: any other figure gives another one, so that a result keyed on the real desk is
 * the one on paper. It keeps slips out, not somebody who means to deceive.
 */
export const resultCode = (result: ExerciseResult): string =>
  shortCode(canonicalJson({ ...result, lead: result.lead.trim().replace(/\s+/gu, ' ').toUpperCase() }))
