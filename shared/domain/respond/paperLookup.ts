import { entitiesOf, entityOf, isRemoved, textOf, valueOf, type DeskState, type Entity } from '../../journal/state'
import { rememberBy } from '../remember'
import { packetPaper, type PaperFound } from './paperPacket'
import { recordPaper, RECORD_KINDS } from './paperRecord'

/** A page is found by what is printed on it: the first eight digits of its hash, or entry number and revision. */
export type PaperAsked =
  { by: 'hash'; hash: string } | { by: 'number'; number: string; revision: number | undefined } | { by: 'nothing' }

const plainNumber = (number: string): string => number.replace(/[^A-Za-z0-9]/gu, '').toUpperCase()

/**
 * Reads what was typed or came from a barcode reader: `3f2a 91bc`, a whole hash, `ABC-1234567-6`, `ABC-1234567-6 2`,
 * `ABC12345676 rev 2`.
 */
export function readAsked(text: string): PaperAsked {
  const line = text.trim().replace(/^\*|\*$/gu, '')
  const numbered = /^([A-Za-z0-9]{3}[- ]?\d{7}[- ]?\d)(?:[\s,/·#]+(?:revision|rev|r)?\.?\s*(\d{1,3}))?$/iu.exec(line)
  if (numbered !== null) {
    const revision = numbered[2] === undefined ? undefined : Number(numbered[2])
    return { by: 'number', number: plainNumber(numbered[1] ?? ''), revision }
  }
  const bare = line.replace(/^record\b/iu, '').replace(/\s+/gu, '')
  if (/^[0-9a-f]{8,64}$/iu.test(bare)) return { by: 'hash', hash: bare.toLowerCase() }
  return { by: 'nothing' }
}

/** First eight digits → what was printed under them. */
const byHash = rememberBy(['fact', ...RECORD_KINDS], (state): ReadonlyMap<string, readonly Entity[]> => {
  const index = new Map<string, Entity[]>()
  const add = (hash: string, entity: Entity) => {
    if (hash.length < 8) return
    const key = hash.slice(0, 8).toLowerCase()
    const there = index.get(key)
    if (there === undefined) index.set(key, [entity])
    else there.push(entity)
  }
  for (const fact of entitiesOf(state, 'fact').values())
    if (valueOf(fact, 'what') === 'printed') add(textOf(fact, 'packetHash'), fact)
  for (const kind of RECORD_KINDS)
    for (const entity of entitiesOf(state, kind).values()) add(textOf(entity, 'sha256'), entity)
  return index
})

const byNumber = rememberBy(['entry'], (state): ReadonlyMap<string, readonly string[]> => {
  const index = new Map<string, string[]>()
  for (const entry of entitiesOf(state, 'entry').values()) {
    const number = plainNumber(textOf(entry, 'entryNumber'))
    if (number === '' || isRemoved(entry)) continue
    index.set(number, [...(index.get(number) ?? []), entry.id])
  }
  return index
})

/**
 * The papers that answer; empty: none was printed on this desk, as far as it knows. Eight digits may answer with two
 * papers: both are shown, the pages tell them apart.
 */
export function papersAsked(state: DeskState, asked: PaperAsked): PaperFound[] {
  if (asked.by === 'nothing') return []
  if (asked.by === 'hash')
    return (byHash(state).get(asked.hash.slice(0, 8)) ?? [])
      .map((entity) => (entity.kind === 'fact' ? packetPaper(state, entity) : recordPaper(state, entity)))
      .filter(({ hash }) => hash.startsWith(asked.hash))
  return (byNumber(state).get(asked.number) ?? [])
    .flatMap((entry) => [...printsOf(state, entry)])
    .map((fact) => packetPaper(state, fact))
    .filter(({ revision }) => asked.revision === undefined || revision === asked.revision)
    .sort((a, b) => (b.revision ?? 0) - (a.revision ?? 0))
}

const printsOf = (state: DeskState, entry: string): Entity[] =>
  [...(state.rowsOf?.('fact', entry) ?? entitiesOf(state, 'fact').values())].filter(
    (fact) => textOf(fact, 'entry') === entry && valueOf(fact, 'what') === 'printed',
  )

/** Whether an entry of this number is on the desk at all, printed or not. */
export const knowsNumber = (state: DeskState, number: string): boolean =>
  (byNumber(state).get(number) ?? []).some((entry) => entityOf(state, 'entry', entry) !== undefined)
