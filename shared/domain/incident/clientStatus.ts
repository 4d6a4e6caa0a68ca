import { entitiesOf, entityOf, isRemoved, textOf, type DeskState } from '../../journal/state'
import { momentMs } from '../calendar'
import { entryClocks, type EntryClocks, type Progress } from '../clocks'
import { entryFile, fieldsOf, type EntryFile } from '../entryFile'
import type { Importer, Incident } from '../kinds'
import { dayWords } from '../pga/dayWords'
import { needsOf, needsOfClient } from './clientStatusNeeds'
import { namesNobodyElse, othersOf } from './clientStatusOthers'

/** What one client is told of one of its shipments. Nothing of it is free text of the log: no reason, no cause, no name. */
export interface ClientEntry {
  id: string
  entryNumber: string
  /** the broker's reference, '' where there is none */
  reference: string
  bills: readonly string[]
  containers: readonly string[]
  /** YYYY-MM-DD, '' where it is not known */
  arrival: string
  group: ClientGroup
  progress: Progress
  state: string
  /** '' where nothing is awaited */
  waitsFor: string
  needs: readonly string[]
}

/** Moved: released. Waits: everything under way. Void: its number was used for nothing. */
export type ClientGroup = 'moved' | 'waits' | 'void'

export interface ClientStatus {
  importer: string
  name: string
  contactName: string
  entries: readonly ClientEntry[]
  /** what is needed for all of the client's shipments: a power of attorney, a bond */
  needs: readonly string[]
  /** texts that were left out because they name another client: a person looks at them */
  leftOut: readonly { entry: string; what: string }[]
}

/** Said of every release on every sheet (practice 23). */
export const HOLD_INTACT =
  'Released does not mean final. The release was given on paper and CBP may still take it back or order an examination: hold the goods intact, keep them together, and do not sell, alter or use them until we write that you may.'

export interface StatusAsked {
  /** since when an entry that has moved already is told; undefined: all */
  since: string | undefined
  /** calendar day here, for bonds and powers of attorney */
  today: string
}

/** Since when what is done is told: the earliest that is known of outage, discovery and declaration. */
export const tellSince = ({ outageBegan, discoveredAt, declaredAt }: Incident): string | undefined =>
  [outageBegan, discoveredAt, declaredAt]
    .filter((moment) => moment !== undefined)
    .sort((a, b) => momentMs(a) - momentMs(b))[0]

/** Clients that have something to be told, by name; and the entries that stand on no sheet because no client is chosen. */
export function clientsToTell(
  state: DeskState,
  { since }: Pick<StatusAsked, 'since'>,
): { clients: { importer: string; name: string; entries: number }[]; withoutClient: number } {
  const counts = new Map<string, number>()
  let withoutClient = 0
  for (const entity of entitiesOf(state, 'entry').values()) {
    if (isRemoved(entity)) continue
    const importer = textOf(entity, 'importer')
    if (entityOf(state, 'importer', importer) === undefined) {
      withoutClient += 1
      continue
    }
    const file = entryFile(state, entity.id)
    if (file !== undefined && isTold(file, entryClocks(file), since))
      counts.set(importer, (counts.get(importer) ?? 0) + 1)
  }
  const clients = [...counts].map(([importer, entries]) => ({ importer, name: nameOf(state, importer), entries }))
  return { clients: clients.sort((a, b) => (a.name < b.name ? -1 : 1)), withoutClient }
}

/** All of one client's live entries, from nothing but that client's own records. */
export function clientStatus(state: DeskState, importer: string, asked: StatusAsked): ClientStatus {
  const fields = fieldsOf('importer', entityOf(state, 'importer', importer))
  const others = othersOf(state, importer)
  const leftOut: { entry: string; what: string }[] = []
  const entries = [...entitiesOf(state, 'entry').values()]
    .filter((entity) => !isRemoved(entity) && textOf(entity, 'importer') === importer)
    .sort((a, b) => (a.born.at < b.born.at ? -1 : 1))
    .flatMap((entity): ClientEntry[] => {
      const file = entryFile(state, entity.id)
      if (file === undefined) return []
      const clocks = entryClocks(file)
      if (!isTold(file, clocks, asked.since)) return []
      const own = (text: string | undefined, what: string): string => {
        if (text === undefined || namesNobodyElse(text, others)) return text ?? ''
        leftOut.push({ entry: file.entry.entryNumber ?? file.id, what })
        return ''
      }
      return [clientEntry(file, clocks, own)]
    })
  return {
    importer,
    name: fields.name ?? 'Client without a name',
    contactName: own(fields.contactName, others),
    entries,
    needs: needsOfClient(fields, asked.today),
    leftOut,
  }
}

const own = (text: string | undefined, others: Parameters<typeof namesNobodyElse>[1]): string =>
  text !== undefined && namesNobodyElse(text, others) ? text : ''

const nameOf = (state: DeskState, importer: string): string =>
  (fieldsOf('importer', entityOf(state, 'importer', importer)) as Importer).name ?? 'Client without a name'

/** What is under way is always told; what is done, when anything of it happened since the incident was declared. */
function isTold(file: EntryFile, { progress }: EntryClocks, since: string | undefined): boolean {
  if (progress !== 'released' && progress !== 'void') return true
  if (since === undefined) return true
  const from = momentMs(since)
  return file.entity.born.wall.ms >= from || file.facts.some(({ entity }) => entity.born.wall.ms >= from)
}

function clientEntry(
  file: EntryFile,
  { progress, release }: EntryClocks,
  own: (text: string | undefined, what: string) => string,
): ClientEntry {
  const { entry } = file
  return {
    id: file.id,
    entryNumber: entry.entryNumber ?? '',
    reference: own(entry.brokerReference, 'our reference'),
    bills: file.bills
      .map(({ fields }) => own([fields.scac, fields.billNumber].filter(Boolean).join(' '), 'a bill'))
      .filter(Boolean),
    containers: file.containers.map(({ fields }) => own(fields.containerNumber, 'a container')).filter(Boolean),
    arrival: entry.arrivalDate ?? entry.importDate ?? '',
    group: progress === 'released' ? 'moved' : progress === 'void' ? 'void' : 'waits',
    progress,
    state: stateWords(progress, release.since),
    waitsFor: waitsFor[progress],
    needs: progress === 'released' || progress === 'void' ? [] : needsOf(file, own),
  }
}

/** In words that a client understands, with the day where a fact gave one. */
function stateWords(progress: Progress, since: string | undefined): string {
  const on = since === undefined ? '' : ` on ${dayWords(since)}`
  switch (progress) {
    case 'open':
      return 'Being prepared on paper'
    case 'printed':
      return 'Papers are ready, not yet with CBP'
    case 'presented':
      return `Given to CBP${on}`
    case 'held':
      return `Held by CBP${on}`
    case 'exam':
      return `CBP ordered an examination${on}`
    case 'refused':
      return `Not taken by CBP${on}; we are mending it`
    case 'released':
      return `Released by CBP${on}, provisionally: hold intact`
    case 'void':
      return 'This number is void: it was used for nothing'
  }
}

const waitsFor: Record<Progress, string> = {
  open: 'our papers',
  printed: 'its turn at CBP',
  presented: "CBP's release",
  held: "CBP's decision",
  exam: 'the examination',
  refused: 'our second try',
  released: '',
  void: '',
}
