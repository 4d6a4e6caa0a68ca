import { entitiesOf, isRemoved, textOf, type DeskState } from '../../journal/state'
import { fieldsOf } from '../entryFile'
import { inOrder } from '../facts'
import { entriesByProgress, entryCalled, type EntryStanding } from '../standing'
import type { FieldsOf } from '../kinds'
import { rememberBy } from '../remember'

/** One walk to a counter, or one driver, with what was taken along. */
export interface VisitRow {
  id: string
  fields: FieldsOf<'visit'>
  /** ids of the entries, in the order in which they were taken */
  entries: readonly string[]
  standing: VisitStanding
}
/** out: left and not presented · presented: handed over, no word yet · back: what was said is keyed */
export type VisitStanding = 'out' | 'presented' | 'back'

/** Ids as a record holds them, joined by blanks. */
export const idsIn = (joined: string | undefined): string[] => (joined ?? '').split(' ').filter((id) => id !== '')

/** Every visit that was not removed, the last begun first. */
export const visitsOf = rememberBy(['visit'], (state): readonly VisitRow[] =>
  [...entitiesOf(state, 'visit').values()]
    .filter((entity) => !isRemoved(entity))
    .sort((a, b) => (a.born.at < b.born.at ? 1 : -1))
    .map((entity) => {
      const fields = fieldsOf('visit', entity)
      const standing = fields.returnedAt !== undefined ? 'back' : fields.presentedAt !== undefined ? 'presented' : 'out'
      return { id: entity.id, fields, entries: idsIn(fields.entries), standing }
    }),
)

/** Each entry with its facts and where it stands, by its id. */
export const standingsById = rememberBy(
  ['entry', 'fact'],
  (state): ReadonlyMap<string, EntryStanding> => new Map(entriesByProgress(state).map((one) => [one.id, one])),
)

/** A packet that is on paper and not yet at the counter. */
export interface WaitingPacket {
  id: string
  /** entry number, else reference */
  called: string
  importer: string
  /** port code as keyed; '' = not keyed */
  port: string
  driver: string
  plate: string
  /** day on which its last revision was printed */
  printedOn: string | undefined
  /** the counter sent it back: it is presented again */
  refused: boolean
  /** who is on the way with it; '' = nobody */
  carriedBy: string
}

/** Packets that wait for somebody to carry them, the oldest print first; those on the way last. */
export const waitingPackets = rememberBy(['entry', 'fact', 'visit'], (state): readonly WaitingPacket[] => {
  const onTheWay = new Map<string, string>()
  for (const { entries, fields, standing } of visitsOf(state))
    if (standing === 'out') for (const id of entries) onTheWay.set(id, fields.carriedBy ?? 'somebody')
  return entriesByProgress(state)
    .filter(({ progress }) => progress === 'printed' || progress === 'refused')
    .map(({ id, entity, file, progress }): WaitingPacket => {
      const printed = inOrder(file.facts).findLast(({ fields }) => fields.what === 'printed')
      return {
        id,
        called: entryCalled(entity),
        importer: file.entry.importerName ?? '',
        port: file.entry.portOfEntry ?? '',
        driver: file.entry.driverName ?? '',
        plate: file.entry.plate ?? '',
        printedOn: printed?.fields.day ?? printed?.fields.happenedAt?.slice(0, 10),
        refused: progress === 'refused',
        carriedBy: onTheWay.get(id) ?? '',
      }
    })
    .sort(
      (a, b) =>
        Number(a.carriedBy !== '') - Number(b.carriedBy !== '') ||
        ((a.printedOn ?? '') < (b.printedOn ?? '') ? -1 : (a.printedOn ?? '') > (b.printedOn ?? '') ? 1 : 0),
    )
})

/** A page that an officer stamped or signed and of which no scan is kept yet. */
export interface StampToScan {
  /** id of the fact that the stamp proves */
  fact: string
  entry: string
  called: string
  importer: string
  what: string
  day: string | undefined
  evidence: string
}

/** What came over the counter on paper: these are proven by a page, not by a voice. */
const ON_PAPER: ReadonlySet<string> = new Set(['released', 'releasedConditionally', 'held', 'examOrdered', 'refused'])

/**
 * Decisions whose evidence names a stamp, and of which no scan is kept. Those of a decision sheet are proven by the photo
 * of the sheet.
 */
export const stampsToScan = rememberBy(['entry', 'fact'], (state): readonly StampToScan[] =>
  entriesByProgress(state).flatMap(({ id, entity, file }) =>
    inOrder(file.facts).flatMap(({ id: fact, fields }): StampToScan[] => {
      const { what = '', evidence = '' } = fields
      if (!ON_PAPER.has(what) || fields.scan !== undefined || fields.decisionSheet !== undefined) return []
      if (!/stamp/iu.test(evidence)) return []
      return [
        {
          fact,
          entry: id,
          called: entryCalled(entity),
          importer: file.entry.importerName ?? '',
          what,
          day: fields.day ?? fields.happenedAt?.slice(0, 10),
          evidence,
        },
      ]
    }),
  ),
)

/** What a port takes, as its profile says; a port without a profile is not known. */
export function takesDecisionSheet(state: DeskState, port: string): 'yes' | 'no' | 'notKnown' {
  for (const profile of entitiesOf(state, 'portProfile').values())
    if (!isRemoved(profile) && textOf(profile, 'port') === port)
      return fieldsOf('portProfile', profile).takesDecisionSheet ?? 'notKnown'
  return 'notKnown'
}
