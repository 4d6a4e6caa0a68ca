import { useEffect, useMemo, useState } from 'react'
import {
  bagDifference,
  bagPrintings,
  pageVersions,
  type BagDifference,
  type BagPrinting,
} from '../../../shared/domain/goBag'
import { bagValues } from '../../../shared/sheets/goBag/bagValues'
import type { BagPrint } from '../../../shared/sheets/goBag/layoutGoBag'
import type { BagValues } from '../../../shared/sheets/goBag/values'
import { operatorName } from '../../frame/Rail'
import { listBag } from '../../paper/paper'
import type { BagListed } from '../../paper/paperWords'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { dayOf, dayWords, timeOf } from '../../words/times'
import { workerEndWords } from '../../words/workers'

/** The go-bag as it would be printed now, beside what lies in the bag. */
export interface Bag {
  values: BagValues
  pages: readonly BagListed[]
  printings: readonly BagPrinting[]
  last: BagPrinting | undefined
  difference: BagDifference
  /** page id → version of the page that is right as it lies in the bag */
  versions: ReadonlyMap<string, number>
}

type Places = readonly { what: string; where: string }[]

/** Where this desk lies on the machine, in the host's words; undefined while the host is asked. */
function usePlaces(desk: Desk): Places | undefined {
  const [places, setPlaces] = useState<Places>()
  useEffect(() => {
    void desk.host.machine({}).then((answer) => {
      const { label } = desk.saveState().second
      setPlaces([
        ...(answer.ok
          ? [
              { what: 'Mirror on the laptop', where: `${answer.value.dataFolder} on ${answer.value.machineName}` },
              { what: 'Files saved for people', where: answer.value.outboxFolder },
            ]
          : []),
        { what: 'Second mirror', where: label ?? 'none was set up when this was printed' },
      ])
    })
  }, [desk])
  return places
}

const valuesOf = (desk: Desk, places: Places | undefined): BagValues | undefined =>
  places === undefined
    ? undefined
    : bagValues(desk.state, { drill: desk.drill, device: desk.device, today: dayOf(desk.now()), places })
const printingsOf = ({ state }: Desk): BagPrinting[] => bagPrintings(state)

/** undefined while it is laid; a sentence where that failed. */
export function useBag(): Bag | string | undefined {
  const desk = useDeskHandle()
  const places = usePlaces(desk)
  const values = useMade('every', valuesOf, places)
  const printings = useMade(['goBag'], printingsOf)
  const [listed, setListed] = useState<{ values: BagValues; pages: BagListed[] } | string>()
  useEffect(() => {
    if (values === undefined) return
    let current = true
    void listBag(values).then((answer) => {
      if (current) setListed(answer.ok ? { values, pages: answer.value } : workerEndWords(answer.error))
    })
    return () => {
      current = false
    }
  }, [values])
  return useMemo(() => {
    if (listed === undefined || typeof listed === 'string') return listed
    const last = printings.at(-1)
    const difference = bagDifference(listed.pages, last)
    const versions = pageVersions(printings)
    for (const id of difference.changed) versions.delete(id)
    return { ...listed, printings, last, difference, versions }
  }, [listed, printings])
}

/** Pages that are not in the bag as they stand now. */
export const toPrint = ({ difference }: Bag): string[] => [...difference.added, ...difference.changed]

/** The printing of these pages now: the next version, or the present one again when nothing differs. */
export function printOf(desk: Desk, bag: Bag, ids: Iterable<string>): BagPrint {
  const now = desk.now()
  const { changed, added, gone } = bag.difference
  const moved = changed.length + added.length + gone.length > 0
  return {
    version: moved ? (bag.last?.version ?? 0) + 1 : (bag.last?.version ?? 1),
    versions: bag.versions,
    now: new Set(ids),
    printedAt: `${dayWords(dayOf(now))} ${timeOf(now)}`,
    by: operatorName(desk),
  }
}
