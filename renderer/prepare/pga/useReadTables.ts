import { useEffect, useState } from 'react'
import type { PgaTables } from '../../../shared/domain/pga/types'
import { listsLoaded, readTables } from '../../pga/readTables'
import { useDesk, useDeskHandle } from '../../store/hooks'

/** The tables for some tariff numbers; undefined until they are read. Read again when a list is loaded. */
export function useReadTables(numbers: readonly string[]): PgaTables | undefined {
  const desk = useDeskHandle()
  const lists = useDesk(listsLoaded)
  const wanted = numbers.join(' ')
  const [read, setRead] = useState<{ for: string; tables: PgaTables }>()
  const key = `${wanted}|${lists}`
  useEffect(() => {
    let current = true
    void readTables(desk, wanted.split(' ').filter(Boolean)).then(
      (tables) => {
        if (current) setRead({ for: key, tables })
      },
      () => undefined, // what cannot be read now is asked again with the next product
    )
    return () => {
      current = false
    }
  }, [desk, wanted, key])
  return read?.for === key ? read.tables : undefined
}
