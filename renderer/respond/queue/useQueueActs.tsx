import { useState, type ReactNode } from 'react'
import type { QueueItem } from '../../../shared/domain/queue/item'
import { handOf } from '../../../shared/domain/queue/item'
import { takenBy } from '../../../shared/domain/queue/work'
import type { Change } from '../../../shared/journal/item'
import { operatorName } from '../../frame/Rail'
import { go } from '../../frame/routes'
import { useDeskHandle } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { recordErrorWords } from '../../words/errors'
import { momentOf, momentWords } from '../../words/times'
import { openFromArrival } from './openFromArrival'
import { PutDialog, SureDialog, WhyNewDialog } from './QueueDialogs'
import { givenBackChange, overriddenChange, overrideRemovedChange, takenChange, type Who } from './queueChanges'
import type { QueueAct } from './QueueSide'

/** Whoever came in by the recovery code has no record of an operator. */
export const operatorOf = (desk: Pick<Desk, 'operator'>): string => desk.operator || 'recovery code'

type Asking =
  | { what: 'put'; place: 'first' | 'last'; item: QueueItem }
  | { what: 'takeFrom' | 'openOfOther' | 'whyNew'; item: QueueItem }

export interface QueueActs {
  act: (act: QueueAct, item: QueueItem) => void
  busy: boolean
  /** what is asked before it is done */
  dialog: ReactNode
}

/** What the keys and buttons of the queue do, with what they ask first. */
export function useQueueActs(onDone: () => void): QueueActs {
  const desk = useDeskHandle()
  const say = useSay()
  const { busy, refusal, record } = useRecord()
  const [asking, setAsking] = useState<Asking>()
  const [opening, setOpening] = useState(false)
  const close = () => {
    setAsking(undefined)
    onDone()
  }
  const who = (): Who => ({
    operator: operatorOf(desk),
    name: operatorName(desk),
    device: desk.device,
    at: momentOf(desk.now()),
  })
  const done = async (change: Change, sentence: string) => {
    if (!(await record(change))) return
    close()
    say(sentence, 'good')
  }
  const open = async (item: QueueItem, reason?: string) => {
    setOpening(true)
    const opened = await openFromArrival(desk, item.shipment.of, reason)
    setOpening(false)
    if (opened.ok) return setAsking(undefined)
    close()
    say(recordErrorWords(opened.error), 'stop')
  }
  const ofOther = (item: QueueItem): boolean => {
    const taken = takenBy(item)
    return taken !== undefined && taken.operator !== operatorOf(desk)
  }
  const doOpen = (item: QueueItem) => {
    const { shipment } = item
    if (shipment.subject === 'entry') return go({ at: 'entry', id: shipment.of })
    if (shipment.subject === 'inFlight') return go({ at: 'respond', page: 'triage', id: shipment.of })
    if (maybeNumbered(item)) return setAsking({ what: 'whyNew', item })
    void open(item)
  }
  const acts: Record<QueueAct, (item: QueueItem) => void> = {
    open: (item) =>
      item.shipment.subject === 'arrival' && ofOther(item) ? setAsking({ what: 'openOfOther', item }) : doOpen(item),
    take: (item) =>
      ofOther(item)
        ? setAsking({ what: 'takeFrom', item })
        : void done(takenChange(item, who()), `${called(item)} is yours.`),
    giveBack: (item) => {
      if (takenBy(item) === undefined) say('Nobody has taken it.', 'plain')
      else if (ofOther(item)) say(`${takenBy(item)?.name ?? ''} has it. Take it first, if that is agreed.`, 'later')
      else void done(givenBackChange(item, who()), `${called(item)} is nobody’s again.`)
    },
    first: (item) => setAsking({ what: 'put', place: 'first', item }),
    last: (item) => setAsking({ what: 'put', place: 'last', item }),
    byRule: (item) => {
      if (handOf(item.shipment) !== 1)
        void done(overrideRemovedChange(item), `${called(item)} stands by the rule again.`)
    },
  }
  const ask = { busy: busy || opening, refusal, onClose: close }
  return {
    act: (what, item) => {
      if (!busy && !opening) acts[what](item)
    },
    busy: busy || opening,
    dialog: asking && (
      <>
        {asking.what === 'put' && (
          <PutDialog
            {...ask}
            place={asking.place}
            called={called(asking.item)}
            onPut={(said) =>
              void done(
                overriddenChange(asking.item, asking.place, { ...said, at: momentOf(desk.now()) }),
                `${called(asking.item)} is put ${asking.place}: ${said.reason}`,
              )
            }
          />
        )}
        {asking.what === 'takeFrom' && (
          <SureDialog
            {...ask}
            {...otherWords(asking.item)}
            goOn="Take it all the same"
            onGoOn={() => void done(takenChange(asking.item, who()), `${called(asking.item)} is yours.`)}
          />
        )}
        {asking.what === 'openOfOther' && (
          <SureDialog
            {...ask}
            {...otherWords(asking.item)}
            goOn="Open it all the same"
            onGoOn={() => doOpen(asking.item)}
          />
        )}
        {asking.what === 'whyNew' && (
          <WhyNewDialog
            {...ask}
            stops={asking.item.shipment.stops}
            onOpen={(reason) => void open(asking.item, reason)}
          />
        )}
      </>
    ),
  }
}

/** Another number may stand for it: in flight at the cut, or an entry here whose importer is not keyed. */
const maybeNumbered = ({ shipment }: QueueItem): boolean =>
  shipment.stops.some((stop) => /in flight at the cut|waits for ACE|has this bill/u.test(stop))

export const called = ({ shipment }: QueueItem): string =>
  shipment.entryNumber || shipment.bill || shipment.container || shipment.importerName || 'This shipment'

function otherWords(item: QueueItem): { title: string; about: string } {
  const taken = takenBy(item)
  const since = taken === undefined || taken.at === '' ? '' : `, ${momentWords(taken.at)}`
  return {
    title: `${taken?.name ?? 'Somebody'} has taken ${called(item)}`,
    about: `Taken by ${taken?.name ?? 'somebody'}${since}. Two who work one shipment make two entries: speak first.`,
  }
}
