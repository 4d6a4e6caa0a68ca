import type { Desk, DraftRow } from '../store/types'
import { routeToHash } from '../frame/routes'
import { boxName, boxParts, type BoxKind } from './formLayout'

/**
 * Texts that stand in boxes and are not recorded: being typed, or refused in shape. They come back after a kill or a
 * lock, marked *not recorded yet*. Drafts of other entries are left as they are.
 */
export interface EntryDraft {
  /** what was found on opening, by box name */
  readonly found: ReadonlyMap<string, string>
  /** the row that was being keyed and is not recorded at all yet, and the box one was in */
  readonly place: Place | undefined
  /** the rows of this entry that hold such a text and of which nothing is recorded */
  readonly rows: ReadonlyMap<string, RowPlace>
  /** `row` is given while nothing of the box's row is recorded: the journal does not know whose it is. */
  put(name: string, raw: string, row?: RowPlace): void
  drop(name: string): void
  /** Where the operator is, so that a restart lands in the same box. */
  at(place: Place): void
}

export interface RowPlace {
  id: string
  kind: Exclude<BoxKind, 'entry'>
  line?: string | undefined
}

export interface Place {
  kind: BoxKind
  id: string
  field: string
}

export function openDraft(desk: Desk, entryId: string): EntryDraft {
  const kept = desk.readDraft()
  const boxes: Record<string, string> = { ...kept.boxes }
  const rows: Record<string, DraftRow> = { ...kept.rows }
  const base = routeToHash({ at: 'entry', id: entryId })
  let route = base
  const place = readPlace(kept.route, base)
  const write = () => desk.writeDraft({ boxes: { ...boxes }, rows: { ...rows }, route })

  return {
    found: new Map(Object.entries(kept.boxes)),
    rows: rowsOf(rows, entryId),
    place,
    put(name, raw, row) {
      boxes[name] = raw
      if (row !== undefined) rows[row.id] = { entry: entryId, kind: row.kind, line: row.line }
      write()
    },
    drop(name) {
      if (!(name in boxes)) return
      delete boxes[name]
      const { id } = boxParts(name)
      if (!Object.keys(boxes).some((other) => boxParts(other).id === id)) delete rows[id]
      write()
    },
    at(next) {
      route = `${base}/box/${next.kind}/${encodeURIComponent(boxName(next.id, next.field))}`
      write()
    },
  }
}

function rowsOf(rows: Readonly<Record<string, DraftRow>>, entryId: string): ReadonlyMap<string, RowPlace> {
  const own = new Map<string, RowPlace>()
  for (const [id, { entry, kind, line }] of Object.entries(rows)) {
    const known = kinds.find((one) => one === kind)
    if (entry === entryId && known !== undefined && known !== 'entry') own.set(id, { id, kind: known, line })
  }
  return own
}

const kinds: readonly BoxKind[] = ['entry', 'line', 'tariff', 'bill', 'container']

/** `#/respond/entry/<entry>/box/<kind>/<id/field>` → the box; undefined when the operator was elsewhere. */
function readPlace(route: string, base: string): Place | undefined {
  if (!route.startsWith(`${base}/box/`)) return undefined
  const [kindText, nameText] = route.slice(base.length + '/box/'.length).split('/')
  const kind = kinds.find((one) => one === kindText)
  if (kind === undefined || nameText === undefined) return undefined
  const name = decodeURIComponent(nameText)
  const cut = name.lastIndexOf('/')
  return cut < 0 ? undefined : { kind, id: name.slice(0, cut), field: name.slice(cut + 1) }
}
