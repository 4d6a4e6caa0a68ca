import type { Wall } from '../../journal/item'
import type { DeskState } from '../../journal/state'
import { standingShort } from '../respond/authorisationWords'
import { stages } from '../../knowledge/stages'
import { momentMs } from '../calendar'
import {
  callLines,
  clockLines,
  entryClockLines,
  momentShort,
  promiseLines,
  spanSaid,
  stuckLines,
  type BoardLine,
} from './boardRows'
import { figuresOf, type Figures } from './figures'
import { coverSentence } from './figuresCover'
import type { IncidentRow } from './incidents'
import { stageOf } from './notify'

/** What hangs on the wall and is read out at each status call: made of what is recorded, at the minute it is asked for. */
export interface BoardValues {
  title: string
  stage: string
  lead: string
  /** each with its time: noticed, declared, outage began, reference of CBP */
  heads: readonly { caption: string; words: string }[]
  elapsed: string
  clocks: readonly BoardLine[]
  entryClocks: readonly BoardLine[]
  calls: readonly BoardLine[]
  stuck: readonly BoardLine[]
  promises: readonly BoardLine[]
  figures: Figures
  /** which laptops the totals cover, and as of when */
  cover: string
}

export interface BoardAsked {
  device: string
  now: Wall
}

export function boardOf(state: DeskState, { id, fields }: IncidentRow, { device, now }: BoardAsked): BoardValues {
  const figures = figuresOf(state, { device, now, incident: id })
  const from = fields.discoveredAt ?? fields.declaredAt ?? fields.outageBegan
  const head = (caption: string, words: string | undefined) =>
    words === undefined || words === '' ? [] : [{ caption, words }]
  const at = (caption: string, moment: string | undefined) =>
    head(caption, moment === undefined ? undefined : momentShort(moment))
  return {
    title: fields.title ?? 'Cyber incident',
    stage: stages.find((stage) => stage.id === stageOf(fields))?.name ?? '',
    lead: fields.lead ?? '',
    heads: [
      ...at('Outage began', fields.outageBegan),
      ...at('Noticed', fields.discoveredAt),
      ...at('Declared', fields.declaredAt),
      ...head('CBP reference', fields.reference ?? fields.socReportNumber),
      ...head('Downtime', standingShort(state, now.ms) || (fields.authorisationState && 'not asked for yet')),
      ...at('Closed', fields.closedAt),
    ],
    elapsed:
      from === undefined
        ? ''
        : spanSaid((fields.closedAt === undefined ? now.ms : momentMs(fields.closedAt)) - momentMs(from)),
    clocks: clockLines(state, id, now),
    entryClocks: entryClockLines(state, now),
    calls: callLines(state, id, now, true),
    stuck: stuckLines(state),
    promises: promiseLines(state, id, now, true),
    figures,
    cover: coverSentence(figures.covers, now),
  }
}
