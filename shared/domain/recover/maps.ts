import { entitiesOf, entityOf, isRemoved, type DeskState, type Entity } from '../../journal/state'
import type { Change, Scalar } from '../../journal/item'
import { fieldsOf } from '../entryFile'
import type { FieldsOf } from '../kinds'
import { movedOne, orderKeyAt } from '../orderKey'
import { rememberBy } from '../remember'
import { readyMaps } from './mapsReady'

/** How the entries stand in the main system's columns, or in the order of its screen. */
export interface ExportMap {
  id: string
  name: string
  /** the system it is for, in the firm's words */
  target: string
  /** `file`: columns of a table; `keying`: boxes of its screen, in order */
  purpose: 'file' | 'keying'
  rows: 'entry' | 'line'
  /** `machines`: verbatim, and what the target cannot carry is refused; `people`: opened in a spreadsheet and read */
  forWhom: 'people' | 'machines'
  format: 'csv' | 'xlsx'
  /** what the target takes: any character, or those of ASCII alone */
  characters: 'any' | 'ascii'
  /** comes with Lifeboat: copied, not changed */
  ready: boolean
  columns: readonly MapColumn[]
}

export interface MapColumn {
  id: string
  order: string
  header: string
  /** id of a source; undefined: the constant */
  source: string | undefined
  constant: string
  format: string | undefined
  /** the longest text that the target takes, characters */
  longest: number | undefined
  required: boolean
}

const ownMaps = rememberBy(['exportMap', 'mapColumn'], (state): ExportMap[] => {
  const columns = columnsByMap(state)
  return [...entitiesOf(state, 'exportMap').values()]
    .filter((entity) => !isRemoved(entity))
    .sort((a, b) => (a.born.at < b.born.at ? -1 : 1))
    .map((entity) => mapRead(entity, columns.get(entity.id) ?? []))
})

/** The ready-made maps, then the firm's own in the order of making. */
export const exportMaps = (state: DeskState): readonly ExportMap[] => [...readyMaps, ...ownMaps(state)]

export const exportMapOf = (state: DeskState, id: string): ExportMap | undefined =>
  exportMaps(state).find((map) => map.id === id)

function mapRead(entity: Entity, columns: readonly MapColumn[]): ExportMap {
  const fields = fieldsOf('exportMap', entity)
  return {
    id: entity.id,
    name: fields.name ?? 'without a name',
    target: fields.target ?? '',
    purpose: fields.purpose ?? 'file',
    rows: fields.rows ?? 'entry',
    forWhom: fields.forWhom ?? 'people',
    format: fields.format ?? 'csv',
    characters: fields.characters ?? 'any',
    ready: false,
    columns,
  }
}

function columnsByMap(state: DeskState): ReadonlyMap<string, MapColumn[]> {
  const byMap = new Map<string, MapColumn[]>()
  for (const entity of entitiesOf(state, 'mapColumn').values()) {
    if (isRemoved(entity)) continue
    const fields = fieldsOf('mapColumn', entity)
    const there = byMap.get(fields.map ?? '') ?? []
    there.push(columnRead(entity.id, fields))
    byMap.set(fields.map ?? '', there)
  }
  for (const there of byMap.values()) there.sort((a, b) => (`${a.order} ${a.id}` < `${b.order} ${b.id}` ? -1 : 1))
  return byMap
}

const columnRead = (id: string, fields: FieldsOf<'mapColumn'>): MapColumn => ({
  id,
  order: fields.order ?? '',
  header: fields.header ?? '',
  source: fields.source,
  constant: fields.constant ?? '',
  format: fields.format,
  longest: fields.longest,
  required: fields.required ?? false,
})

type Asked = Omit<MapColumn, 'id' | 'order'>

/** A column as the journal stores it: all of its fields, so that one that was emptied is unset. */
export const columnKeyed = (id: string, map: string, order: string, column: Asked): Change => ({
  action: 'mapColumn.keyed',
  kind: 'mapColumn',
  id,
  patch: [
    ['map', map],
    ['order', order],
    ['header', column.header],
    ['source', column.source ?? null],
    ['constant', column.constant === '' ? null : column.constant],
    ['format', column.format ?? null],
    ['longest', column.longest ?? null],
    ['required', column.required],
  ],
})

/** One place up (-1) or down (1); nothing at the edge. Columns that share a key are numbered afresh by it. */
export const columnMoved = ({ columns }: Pick<ExportMap, 'columns'>, id: string, by: -1 | 1): Change[] =>
  movedOne(columns, id, by, ({ order }) => order).map(([column, order]) => ({
    action: 'mapColumn.keyed',
    kind: 'mapColumn',
    id: column.id,
    patch: [['order', order]],
  }))

export const columnRemoved = (id: string): Change => ({
  action: 'mapColumn.removed',
  kind: 'mapColumn',
  id,
  patch: [['removed', true]],
})

export type MapAbout = Pick<ExportMap, 'name' | 'target' | 'purpose' | 'rows' | 'forWhom' | 'format' | 'characters'>

/** @param more who and when, and what it was copied from, on the first keying */
export const mapKeyed = (id: string, about: MapAbout, more: Readonly<Record<string, Scalar>> = {}): Change => ({
  action: 'exportMap.keyed',
  kind: 'exportMap',
  id,
  patch: [
    ['name', about.name],
    ['target', about.target === '' ? null : about.target],
    ['purpose', about.purpose],
    ['rows', about.rows],
    ['forWhom', about.forWhom],
    ['format', about.format],
    ['characters', about.characters],
    ...Object.entries(more),
  ],
})

/** The map and its columns go together: a column without its map is nothing. */
export const mapRemoved = (state: DeskState, map: ExportMap): Change[] => [
  { action: 'exportMap.removed', kind: 'exportMap', id: map.id, patch: [['removed', true]] },
  ...map.columns.filter(({ id }) => entityOf(state, 'mapColumn', id) !== undefined).map(({ id }) => columnRemoved(id)),
]

/** A copy to change: one item holds the map and all its columns. */
export const mapCopied = (
  map: ExportMap,
  about: MapAbout,
  { id, columnId, by, at }: { id: string; columnId: () => string; by: string; at: string },
): Change[] => [
  mapKeyed(id, about, { copiedFrom: map.id, by, at }),
  ...map.columns.map((column, nth) => columnKeyed(columnId(), id, orderKeyAt(nth), column)),
]
