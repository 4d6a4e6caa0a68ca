import type { MapColumn } from '../../../shared/domain/recover/maps'
import { Kbd } from '../../ui/Button'
import { columnFormat } from './mapWords'

/** The keys of the list of columns. */
export function ColumnKeys() {
  return (
    <p className="map-keys small muted">
      <Kbd>Enter</Kbd> change <Kbd>U</Kbd> up <Kbd>D</Kbd> down <Kbd>Del</Kbd> take out
    </p>
  )
}

/** How a column is written, and what its system takes of it. */
export function ColumnHow({ column }: { column: MapColumn }) {
  const longest = column.longest === undefined ? '' : `at most ${column.longest}`
  const more = [longest, column.required ? 'needed' : ''].filter(Boolean).join(', ')
  const plain = column.format === undefined && more !== ''
  return (
    <>
      {!plain && columnFormat(column)}
      {more !== '' && <span className="small muted"> {more}</span>}
    </>
  )
}
