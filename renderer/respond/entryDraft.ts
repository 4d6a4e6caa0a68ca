import type { Desk } from '../store/types'
import { routeToHash } from '../frame/routes'
import { boxName, type BoxKind } from './formLayout'

/**
 * Texts that stand in boxes and are not recorded: being typed, or refused in shape. They come back after a kill or a
 * lock, marked *not recorded yet*. Drafts of other entries are left as they are.
 */
export interface EntryDraft {
  /** what was found on opening, by box name */
  readonly found: ReadonlyMap<string, string>
  /** the row that was being keyed and is not recorded at all yet, and the box one was in */
  readonly place: Place | undefined
  put(name: string, raw: string): void
  drop(name: string): void
  /** Where the operator is, so that a restart lands in the same box. */
  at(place: Place): void
}

export interface Place {
  kind: BoxKind
  id: string
  field: string
}

export function openDraft(desk: Desk, entryId: string): EntryDraft {
  const kept = desk.readDraft()
  const boxes: Record<string, string> = { ...kept.boxes }
  const base = routeToHash({ at: 'entry', id: entryId })
  let route = base
  const place = readPlace(kept.route, base)
  const write = () => desk.writeDraft({ boxes: { ...boxes }, route })

  return {
    found: new Map(Object.entries(kept.boxes)),
    place,
    put(name, raw) {
      boxes[name] = raw
      write()
    },
    drop(name) {
      if (!(name in boxes)) return
      delete boxes[name]
      write()
    },
    at(next) {
      route = `${base}/box/${next.kind}/${encodeURIComponent(boxName(next.id, next.field))}`
      write()
    },
  }
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
