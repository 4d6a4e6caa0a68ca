import { entitiesOf, textOf, type Entity } from '../../journal/state'
import { modeFamily } from '../../knowledge/modes'
import { momentMs } from '../calendar'
import { entryCalled } from '../standing'
import { rememberBy } from '../remember'
import { authorisationRows, coverAt, type AuthorisationRow, type Cover, type Scope } from './authorisation'
import { coverWords, placeWords } from './authorisationWords'
import { judgedByEntry } from './exceptionsKept'
import { exceptionId, type ExceptionRule, type FoundException } from './exceptions'
import { momentSaid } from './momentSaid'
import type { EntryActs, PaperAct } from './paperActs'

/**
 * What was printed, presented or released while no authorisation of CBP covered its port, mode and moment. Asked for and
 * not answered is said apart. A printed packet holds a letter, so it always counts; a presentation or a release counts
 * where paper was printed for it or an incident was open.
 */
export const outsideAuthorisation: ExceptionRule = (state) => found(state)

const RULES = { nothing: 'outsideAuthorisation', requested: 'requestedOnly' } as const
const source = 'CBP guidance of April 2023: downtime procedures are confirmed by OFO headquarters'
const doneWords: Readonly<Record<PaperAct['what'], string>> = {
  printed: 'printed',
  presented: 'presented',
  released: 'released',
  releasedConditionally: 'released on condition',
}

interface Open {
  fromMs: number
  toMs: number
}
const openTimes = rememberBy(['incident'], (state): readonly Open[] =>
  [...entitiesOf(state, 'incident').values()].flatMap((incident) => {
    const from = textOf(incident, 'declaredAt') || textOf(incident, 'outageBegan')
    const to = textOf(incident, 'closedAt')
    return from === '' ? [] : [{ fromMs: momentMs(from), toMs: to === '' ? Infinity : momentMs(to) }]
  }),
)

/** Settled exceptions by id, with the stamp of the settling: what is recorded later is another breach. */
export const settledStamps = rememberBy(['exception'], (state): ReadonlyMap<string, string> => {
  const stamps = new Map<string, string>()
  for (const said of entitiesOf(state, 'exception').values()) {
    const write = said.fields['settledBy']
    if (typeof write?.v === 'string' && write.v !== '') stamps.set(said.id, write.at)
  }
  return stamps
})

const judged = judgedByEntry()

const found = rememberBy(['entry', 'fact', 'authorisation', 'incident', 'exception'], (state) => {
  const [rows, open, settled] = [authorisationRows(state), openTimes(state), settledStamps(state)]
  return judged(state, [rows, open, settled], (entry, acts) => judge(entry, acts, rows, open, settled))
})

function judge(
  entry: Entity,
  { acts, voided }: EntryActs,
  rows: readonly AuthorisationRow[],
  open: readonly Open[],
  settled: ReadonlyMap<string, string>,
): FoundException[] {
  const mode = textOf(entry, 'modeOfTransport')
  const scope: Scope = {
    port: textOf(entry, 'portOfEntry') || undefined,
    modeFamily: mode === '' ? undefined : modeFamily(mode),
  }
  const onPaper = acts.some(({ what }) => what === 'printed')
  const left = acts.some(({ what }) => what !== 'printed')
  // A packet that was voided before anybody saw it went nowhere.
  if (voided && !left) return []
  const breaches = acts
    .filter(({ fromMs, toMs }) => onPaper || open.some((one) => one.fromMs <= toMs && fromMs <= one.toMs))
    .map((act) => ({ act, cover: coverAt(rows, scope, act.fromMs, act.toMs) }))
    .filter(({ cover }) => cover.state !== 'granted')
  const asked = breaches.filter(({ cover }) => cover.state === 'requested')
  const not = breaches.filter(({ cover }) => cover.state !== 'requested')
  return [
    ...exceptionsFrom(RULES.nothing, entry, scope, not, settled),
    ...exceptionsFrom(RULES.requested, entry, scope, asked, settled),
  ]
}

interface Breach {
  act: PaperAct
  cover: Cover
}

/** What was recorded up to the settling is one exception, what came after it another. */
function exceptionsFrom(
  rule: string,
  entry: Entity,
  scope: Scope,
  breaches: readonly Breach[],
  settled: ReadonlyMap<string, string>,
): FoundException[] {
  const id = exceptionId(rule, entry.id)
  const until = settled.get(id)
  const isLater = ({ act }: Breach) => until !== undefined && act.entity.born.at > until
  const later = breaches.filter(isLater)
  const [firstLater] = later
  return [
    ...exceptionOf(
      rule,
      id,
      entry,
      scope,
      breaches.filter((one) => !isLater(one)),
    ),
    ...(firstLater === undefined
      ? []
      : exceptionOf(rule, exceptionId(rule, `${entry.id}/${firstLater.act.entity.id}`), entry, scope, later)),
  ]
}

function exceptionOf(
  rule: string,
  id: string,
  entry: Entity,
  scope: Scope,
  breaches: readonly Breach[],
): FoundException[] {
  const [first] = breaches
  if (first === undefined) return []
  const done = breaches.map(({ act }) => [doneWords[act.what], momentSaid(act.when)].filter(Boolean).join(' '))
  const cover = coverWords(first.cover, momentSaid)
  const [called, place] = [entryCalled(entry), placeWords(scope)]
  const what =
    rule === RULES.requested
      ? `${called} was ${listed(done)} while CBP’s authorization for ${place} was only asked for: ${cover}.`
      : `${called} was ${listed(done)} without an authorization of CBP for ${place}: ${cover}.`
  return [{ id, rule, entry: entry.id, what, source, since: first.act.when }]
}

/** A packet that was printed ten times is said in a line. */
const listed = (done: readonly string[]): string => {
  const [first = '', ...more] = done
  if (more.length === 0) return first
  if (more.length > 3) return `${first}, and ${more.length} times more until ${more.at(-1) ?? ''},`
  return `${[first, ...more.slice(0, -1)].join(', ')} and ${more.at(-1) ?? ''}`
}
