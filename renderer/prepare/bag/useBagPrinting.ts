import { useState } from 'react'
import { pagesText } from '../../../shared/domain/goBag'
import type { Change } from '../../../shared/journal/item'
import { entitiesOf, isRemoved, textOf } from '../../../shared/journal/state'
import { operatorName } from '../../frame/Rail'
import { drawBag } from '../../paper/paper'
import { printPdf } from '../../paper/print'
import { saveFileOutside } from '../../paper/saveOutside'
import { useDeskHandle } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { recordErrorWords, writingErrorWords } from '../../words/errors'
import { momentOf } from '../../words/times'
import { workerEndWords } from '../../words/workers'
import { printOf, type Bag } from './useBag'

/** Printing pages of the bag: recorded first, so that no paper is unknown to the journal, then printed or saved. */
export function useBagPrinting(place: string): {
  busy: boolean
  said: string | undefined
  print: (bag: Bag, ids: readonly string[]) => Promise<void>
  save: (bag: Bag, ids: readonly string[]) => Promise<void>
} {
  const desk = useDeskHandle()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<string>()

  const made = async (bag: Bag, ids: readonly string[], send: (pdf: Uint8Array, name: string) => Promise<string>) => {
    setBusy(true)
    try {
      const print = printOf(desk, bag, ids)
      const drawn = await drawBag(bag.values, print, desk.now().ms)
      if (!drawn.ok) return setSaid(`Nothing was printed. ${workerEndWords(drawn.error)}`)
      const recorded = await desk.record(printingChanges(desk, bag, print.version, print.now, place))
      if (!recorded.ok) return setSaid(recordErrorWords(recorded.error))
      setSaid(await send(drawn.value, `Go-bag version ${print.version}${desk.drill ? ' EXERCISE' : ''}`))
    } finally {
      setBusy(false)
    }
  }
  const toPrinter = async (pdf: Uint8Array, name: string): Promise<string> => {
    const sent = await printPdf(pdf)
    if (!sent.ok) return `${name} is recorded, but the print dialog did not open. ${workerEndWords(sent.error)}`
    return `${name} went to the print dialog. Put the pages into the bag, and take the old ones out.`
  }
  const toFile = async (pdf: Uint8Array, name: string): Promise<string> => {
    const saved = await saveFileOutside(desk, { name: `${name}.pdf`, bytes: pdf, what: name })
    if (saved.ok)
      return `Saved as ${saved.value}. This file is not sealed: anyone who has it can read it. It is on the list of files to be destroyed.`
    return writingErrorWords(saved.error)
  }
  return {
    busy,
    said,
    print: (bag, ids) => made(bag, ids, toPrinter),
    save: (bag, ids) => made(bag, ids, toFile),
  }
}

/** One item: the whole list of pages as the bag is now, and which go-bag holds the tear-off blocks. */
function printingChanges(desk: Desk, bag: Bag, version: number, now: ReadonlySet<string>, place: string): Change[] {
  const printed: Change = {
    action: 'goBag.printed',
    kind: 'goBag',
    id: desk.randomId(),
    patch: [
      ['version', version],
      ['pages', pagesText(bag.pages)],
      ['printedAt', momentOf(desk.now())],
      ['by', operatorName(desk)],
      ...(place.trim() === '' ? [] : [['place', place.trim()] as [string, string]]),
    ],
  }
  if (![...now].some((id) => id.startsWith('NUM-'))) return [printed]
  const heldBy = `go-bag version ${version}`
  const blocks = [...entitiesOf(desk.state, 'block').values()].filter(
    (block) => textOf(block, 'purpose') === 'tearOff' && !isRemoved(block) && textOf(block, 'heldBy') !== heldBy,
  )
  return [
    printed,
    ...blocks.map(({ id }): Change => ({
      action: 'reserve.block.keyed',
      kind: 'block',
      id,
      patch: [['heldBy', heldBy]],
    })),
  ]
}
