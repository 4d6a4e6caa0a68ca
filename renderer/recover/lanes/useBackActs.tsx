import { useState, type ReactNode } from 'react'
import type { BackItem } from '../../../shared/domain/recover/backQueue'
import { takenBy } from '../../../shared/domain/queue/work'
import type { Change } from '../../../shared/journal/item'
import { operatorName } from '../../frame/Rail'
import { go } from '../../frame/routes'
import { SureDialog } from '../../respond/queue/QueueDialogs'
import { operatorOf } from '../../respond/queue/useQueueActs'
import { useDeskHandle } from '../../store/hooks'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { momentOf, momentWords } from '../../words/times'
import type { BackAct } from './BackSide'
import { byFactsChange, givenBackChanges, takenChanges, workOf } from './laneChanges'
import { LaneDialog } from './LaneDialog'
import { WordDialog } from './WordDialog'

/** So many a keyer takes at once: a morning's work. */
const LOT = 20

type Asking = { what: 'lane' | 'word' | 'takeFrom'; item: BackItem }

export interface BackActsAsked {
  /** the rows of the list, in order */
  shown: readonly BackItem[]
  marked: ReadonlySet<string>
  onDone: () => void
  onClose: () => void
}

/** What the keys and buttons of the back-entry queue do, with what they ask first. */
export function useBackActs({ shown, marked, onDone, onClose }: BackActsAsked): {
  act: (act: BackAct, item: BackItem) => void
  busy: boolean
  dialog: ReactNode
} {
  const desk = useDeskHandle()
  const say = useSay()
  const { busy, refusal, record } = useRecord()
  const [asking, setAsking] = useState<Asking>()
  const who = () => ({
    operator: operatorOf(desk),
    name: operatorName(desk),
    device: desk.device,
    at: momentOf(desk.now()),
  })
  const close = () => {
    setAsking(undefined)
    onClose()
  }
  const done = (sentence: string) => {
    setAsking(undefined)
    say(sentence, 'good')
    onDone()
  }
  const recorded = async (changes: readonly Change[], sentence: string) => {
    if (changes.length > 0 && (await record(changes))) done(sentence)
  }
  const isOfOther = (item: BackItem): boolean => {
    const taken = takenBy(workOf(item))
    return taken !== undefined && taken.operator !== operatorOf(desk)
  }
  /** Marked rows stand for the chosen one: what is done to one is done to all of them, as one item. */
  const meant = (item: BackItem): readonly BackItem[] =>
    marked.size === 0 ? [item] : shown.filter(({ id }) => marked.has(id))
  const acts: Record<BackAct, (item: BackItem) => void> = {
    open: (item) => go({ at: 'entry', id: item.id }),
    take: (item) => {
      if (marked.size === 0 && isOfOther(item)) return setAsking({ what: 'takeFrom', item })
      const free = meant(item).filter((one) => !isOfOther(one))
      void recorded(takenChanges(free, who()), takenWords(free))
    },
    takeNext: () => {
      const free = shown.filter((one) => takenBy(workOf(one)) === undefined && one.step !== 'wait').slice(0, LOT)
      if (free.length === 0) return say('Nothing in this list is nobody’s.', 'plain')
      void recorded(takenChanges(free, who()), takenWords(free))
    },
    giveBack: (item) => {
      const mine = meant(item).filter((one) => takenBy(workOf(one))?.operator === operatorOf(desk))
      if (mine.length === 0) return say('That is not yours. Take it first, if that is agreed.', 'later')
      void recorded(givenBackChanges(mine, who()), `${calledAll(mine)} nobody’s again.`)
    },
    lane: (item) => setAsking({ what: 'lane', item }),
    byFacts: (item) =>
      void recorded([byFactsChange(item.id)], `${item.entryNumber} is in its lane by the facts again.`),
    word: (item) => setAsking({ what: 'word', item }),
  }
  return {
    act: (what, item) => {
      if (!busy) acts[what](item)
    },
    busy,
    dialog: asking && (
      <>
        {asking.what === 'lane' && <LaneDialog items={meant(asking.item)} onDone={done} onClose={close} />}
        {asking.what === 'word' && (
          <WordDialog items={meant(asking.item)} shown={shown} onDone={done} onClose={close} />
        )}
        {asking.what === 'takeFrom' && (
          <SureDialog
            title={`${takenBy(workOf(asking.item))?.name ?? 'Somebody'} has taken ${asking.item.entryNumber}`}
            about={`Taken ${momentWords(takenBy(workOf(asking.item))?.at ?? '')}. Two who key one entry file it twice: speak first.`}
            goOn="Take it all the same"
            busy={busy}
            refusal={refusal}
            onGoOn={() => void recorded(takenChanges([asking.item], who()), takenWords([asking.item]))}
            onClose={close}
          />
        )}
      </>
    ),
  }
}

const calledAll = (items: readonly BackItem[]): string =>
  items.length === 1 ? `${items[0]?.entryNumber ?? 'It'} is` : `${items.length} entries are`
const takenWords = (items: readonly BackItem[]): string => `${calledAll(items)} yours.`
