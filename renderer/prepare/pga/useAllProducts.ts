import { useEffect, useState } from 'react'
import { listsLoaded } from '../../pga/readTables'
import { pgaClient } from '../../pga/pgaClient'
import type { AllProducts } from '../../pga/pgaAsk'
import { useDesk, useDeskHandle } from '../../store/hooks'
import type { WorkerEnd } from '../../store/runWorker'
import type { Desk } from '../../store/types'

export interface AllProductsRead {
  all: AllProducts | undefined
  progress: { done: number; total: number } | undefined
  ended: WorkerEnd | undefined
}

const versionOf = (desk: Desk): string =>
  [
    listsLoaded(desk),
    ...(['catalogue', 'overlay', 'pgaAnswer', 'pgaVerdict'] as const).map(
      (kind) => desk.state.kindVersions.get(kind) ?? 0,
    ),
  ].join(' ')

/** Every product determined, in a worker; again when a list, a product or an answer has changed. */
export function useAllProducts(): AllProductsRead {
  const desk = useDeskHandle()
  const version = useDesk(versionOf)
  const [read, setRead] = useState<AllProductsRead>({ all: undefined, progress: undefined, ended: undefined })
  useEffect(() => {
    let current = true
    const put = (next: Partial<AllProductsRead>) => current && setRead((before) => ({ ...before, ...next }))
    void pgaClient(desk)
      .determineAll((done, total) => put({ progress: { done, total } }))
      .then((result) =>
        put(
          result.ok
            ? { all: result.value, progress: undefined, ended: undefined }
            : { progress: undefined, ended: result.error },
        ),
      )
    return () => {
      current = false
    }
  }, [desk, version])
  return read
}
