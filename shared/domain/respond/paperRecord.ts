import { entitiesOf, entityOf, textOf, type DeskState, type Entity } from '../../journal/state'
import { numberOf, operatorNamed, type PaperFound } from './paperPacket'

/** Papers that are no packet of one entry and keep their hash: letters for many, requests, lists, decision sheets. */
export const RECORD_KINDS = ['letter', 'statusRequest', 'priorityList', 'decisionSheet'] as const
type RecordKind = (typeof RECORD_KINDS)[number]

/** Which of them takes the place of which: a later one of the same key. A letter's is known by its entries alone. */
const family: Readonly<Record<RecordKind, readonly string[]>> = {
  letter: ['port', 'modeOfTransport'],
  statusRequest: ['addressedTo', 'port'],
  priorityList: ['port', 'shift'],
  decisionSheet: ['visit', 'port'],
}
const listField: Readonly<Record<RecordKind, string>> = {
  letter: 'entries',
  statusRequest: 'includes',
  priorityList: 'includes',
  decisionSheet: 'entries',
}

export function recordPaper(state: DeskState, paper: Entity): PaperFound {
  const kind = RECORD_KINDS.find((one) => one === paper.kind) ?? 'letter'
  const later = [...entitiesOf(state, kind).values()]
    .filter((other) => other.born.at > paper.born.at && takesPlace(kind, paper, other))
    .sort((a, b) => (a.born.at < b.born.at ? -1 : 1))
  const next = later[0]
  return {
    id: paper.id,
    what: kind,
    hash: textOf(paper, 'sha256').toLowerCase(),
    state: next === undefined ? 'current' : 'superseded',
    entry: '',
    entryNumber: '',
    revision: undefined,
    number: numberOf(paper, 'number'),
    port: textOf(paper, 'port'),
    entries: idsOf(kind, paper).map((id) => called(state, id)),
    printedAt: textOf(paper, 'at'),
    printedBy: textOf(paper, 'by') || operatorNamed(state, paper.born.operator),
    replacedBy: numberOf(next, 'number'),
    newest: numberOf(later.at(-1), 'number'),
    replacedAt: textOf(next, 'at'),
    replacedWho: textOf(next, 'by'),
    reasons: [],
  }
}

function takesPlace(kind: RecordKind, paper: Entity, other: Entity): boolean {
  if (!family[kind].every((field) => textOf(paper, field) === textOf(other, field))) return false
  if (kind !== 'letter' && kind !== 'decisionSheet') return true
  const own = new Set(idsOf(kind, paper))
  return idsOf(kind, other).some((id) => own.has(id))
}

const idsOf = (kind: RecordKind, paper: Entity): string[] => textOf(paper, listField[kind]).split(' ').filter(Boolean)

/** An entry's number, or a subject of a list (`arrival:…`) by what it is called. */
function called(state: DeskState, id: string): string {
  const bare = id.slice(id.indexOf(':') + 1)
  for (const kind of ['entry', 'inFlight', 'arrival'] as const) {
    const entity = entityOf(state, kind, bare)
    if (entity === undefined) continue
    return textOf(entity, 'entryNumber') || textOf(entity, 'billNumber') || textOf(entity, 'importerName') || bare
  }
  return bare
}
