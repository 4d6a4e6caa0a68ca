import { useEffect, useState } from 'react'
import type { PgaTables } from '../../../shared/domain/pga/types'
import { entityOf, textOf } from '../../../shared/journal/state'
import { readTables } from '../../pga/readTables'
import { useDesk, useDeskHandle } from '../../store/hooks'
import type { Desk } from '../../store/types'

const listsOf = ({ state }: Desk): string =>
  ['pgaFlags', 'pgaHistory', 'tariff']
    .map((catalogue) => textOf(entityOf(state, 'catalogue', catalogue), 'version'))
    .join(' ')

/** The tables for some tariff numbers of one client; undefined until they are read. Read again when a list is loaded. */
export function useReadTables(numbers: readonly string[], importer: string): PgaTables | undefined {
  const desk = useDeskHandle()
  const lists = useDesk(listsOf)
  const wanted = numbers.join(' ')
  const [read, setRead] = useState<{ for: string; tables: PgaTables }>()
  const key = `${wanted}|${importer}|${lists}`
  useEffect(() => {
    let current = true
    void readTables(desk, wanted.split(' ').filter(Boolean), importer).then(
      (tables) => {
        if (current) setRead({ for: key, tables })
      },
      () => undefined, // what cannot be read now is asked again with the next product
    )
    return () => {
      current = false
    }
  }, [desk, wanted, importer, key])
  return read?.for === key ? read.tables : undefined
}
