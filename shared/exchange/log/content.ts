import { fieldsOf } from '../../domain/entryFile'
import { incidentsOf } from '../../domain/incident/incidents'
import type { Heads } from '../../journal/item'
import { entitiesOf, entityOf, isRemoved, textOf, type DeskState } from '../../journal/state'
import { detailsOf, standing, type Line } from '../../log/lines'
import type { LogTime } from '../../log/times'
import type { Look } from '../../log/told'
import { topics } from '../../log/topics'
import { correctionsOf, isForCounsel, laptopOf, recordedBy } from '../../log/view'
import type { LogFile, LogFileLine } from './format'

export interface LogWish {
  /** every line of the journal, in its order: what stood in a field before is looked for in them */
  all: readonly Line[]
  /** those that are wanted, whether or not they are for counsel */
  wanted: readonly Line[]
  /** true: what is kept apart for counsel, and nothing else */
  forCounsel: boolean
  /** in words: what was sifted out; '' = nothing */
  sifted: string
  preparedBy: string
  made: LogTime
  drill: boolean
  heads: Heads
}

/**
 * The log as it leaves the desk: print, table and JSON are made of this. What is for counsel is in an export of its own
 * and nowhere else; the others say how many entries it holds.
 */
export function logContent(state: DeskState, wish: LogWish): LogFile {
  const counsel = wish.wanted.filter((line) => isForCounsel(state, line))
  const apart = new Set(counsel)
  const lines = wish.forCounsel ? counsel : wish.wanted.filter((line) => !apart.has(line))
  return {
    format: 'lifeboat-incident-log',
    version: 1,
    exercise: wish.drill,
    firm: fieldsOf('firm', entityOf(state, 'firm', 'firm')).name ?? '',
    incidents: incidentsOf(state).map(({ id, fields }) => ({
      id,
      title: fields.title ?? '',
      reference: fields.reference ?? '',
    })),
    period: { from: timeOf(lines[0]?.recorded), until: timeOf(lines.at(-1)?.recorded) },
    sifted: wish.sifted,
    preparedBy: wish.preparedBy,
    made: plainTime(wish.made),
    people: peopleOf(state, lines),
    forCounsel: wish.forCounsel,
    keptApartForCounsel: counsel.filter(({ changes }) => changes.some(({ kind }) => kind !== 'counselMark')).length,
    lastItems: Object.entries(wish.heads).map(([device, { sequence, hash }]) => ({
      device,
      laptop: laptopOf(state, device),
      sequence,
      sha256: hash,
    })),
    lines: linesOf(state, wish.all, lines),
  }
}

const plainTime = ({ moment, offset, zone, utc }: LogTime) => ({ local: moment, offset, zone, utc })
const timeOf = (time: LogTime | undefined) => (time === undefined ? null : plainTime(time))

function linesOf(state: DeskState, all: readonly Line[], wanted: readonly Line[]): LogFileLine[] {
  const chosen = new Map(wanted.map((line, at) => [line.id, at + 1]))
  const corrections = correctionsOf(wanted)
  const stands = standing()
  const look: Look = { state, before: stands.before }
  const topicNames = new Map<string, string>(topics.map(({ id, name }) => [id, name]))
  const lines: LogFileLine[] = []
  for (const line of all) {
    const number = chosen.get(line.id)
    if (number !== undefined)
      lines.push({
        number,
        item: line.id,
        laptop: laptopOf(state, line.device),
        recorded: plainTime(line.recorded),
        happened: timeOf(line.happened),
        by: line.clock === true ? '' : recordedBy(state, line),
        about: topicNames.get(line.topic) ?? line.topic,
        actions: [...new Set(line.changes.map(({ action }) => action))],
        what: line.sentence,
        details: detailsOf(line, look).map(({ sentence, fields }) => ({ what: sentence, fields })),
        files: line.files.map(({ name, sha256 }) => ({ name, sha256 })),
        corrects: line.corrects ?? null,
        correctedBy: (corrections.get(line.id) ?? []).map(({ id }) => id),
        fromTheClock: line.clock === true,
      })
    stands.add(line)
  }
  return lines
}

/** Who wrote in it, with their role; then who leads. */
function peopleOf(state: DeskState, lines: readonly Line[]): LogFile['people'] {
  const wrote = new Set(lines.map(({ operator }) => operator))
  const operators = [...entitiesOf(state, 'operator').values()].filter((one) => wrote.has(one.id) || !isRemoved(one))
  const people = operators.map((one) => ({
    name: textOf(one, 'name') || one.id,
    role: `${textOf(one, 'role') || 'lead'} of this desk`,
  }))
  const leads = incidentsOf(state).flatMap(({ fields }) => fields.lead ?? [])
  return [...leads.map((name) => ({ name, role: 'leads the incident' })), ...people]
}
