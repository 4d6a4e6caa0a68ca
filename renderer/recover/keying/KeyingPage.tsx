import { useState } from 'react'
import { keyingList, type KeyingRow } from '../../../shared/domain/recover/keyingList'
import type { ExportMap } from '../../../shared/domain/recover/maps'
import { backQueueKinds } from '../../../shared/domain/recover/backQueue'
import type { Kind } from '../../../shared/domain/kinds'
import { entitiesOf, textOf } from '../../../shared/journal/state'
import { useNow } from '../../frame/useNow'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { dayOf } from '../../words/times'
import { useMaps } from '../maps/mapsOfDesk'
import { KeyingList } from './KeyingList'
import { KeyingView } from './KeyingView'
import './keying.css'

const READ: readonly Kind[] = [...backQueueKinds, 'line', 'tariff', 'bill', 'container']
const rowsOfDesk = ({ state }: Desk, today: string): readonly KeyingRow[] => keyingList(state, today)

/** For a main system that imports nothing: the entries to key, and one entry box by box. */
export default function KeyingPage({ id }: { id?: string | undefined }) {
  const desk = useDeskHandle()
  const rows = useMade(READ, rowsOfDesk, dayOf(useNow(60_000)))
  const orders = useMaps().filter(({ purpose }) => purpose === 'keying')
  const [chosen, setChosen] = useState<string>()
  const order = orders.find((map) => map.id === chosen) ?? lastUsed(desk, orders) ?? orders.at(-1)
  if (order === undefined) return null
  return id === undefined ? (
    <KeyingList rows={rows} orders={orders} order={order} onOrder={setChosen} />
  ) : (
    <KeyingView key={id} entry={id} rows={rows} orders={orders} order={order} />
  )
}

/** The order by which somebody keyed last; before that, the firm’s own newest, or the one that comes with Lifeboat. */
function lastUsed({ state }: Desk, orders: readonly ExportMap[]): ExportMap | undefined {
  const last = [...entitiesOf(state, 'keyedHome').values()].reduce<{ at: string; map: string }>(
    (newest, entity) =>
      entity.touched.at > newest.at ? { at: entity.touched.at, map: textOf(entity, 'map') } : newest,
    { at: '', map: '' },
  )
  return orders.find(({ id }) => id === last.map)
}
