import { useEffect, useRef, useState } from 'react'
import { keyedHomeOf, type KeyingRow } from '../../../shared/domain/recover/keyingList'
import { boxesTicked } from '../../../shared/domain/recover/keyingRecord'
import { keyingSteps, type KeyingStep } from '../../../shared/domain/recover/keyingSteps'
import type { ExportMap } from '../../../shared/domain/recover/maps'
import { keyedRows } from '../../../shared/domain/respond/reviewKeyed'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import { recordErrorWords } from '../../words/errors'
import { dayOf, momentOf } from '../../words/times'
import { copyText } from './clipboard'

export interface Keying {
  steps: readonly KeyingStep[]
  /** boxes ticked; the one at this place is next */
  upTo: number
  /** what lies on the clipboard; `byHand`: the clipboard is not to be had, and the box is typed */
  clipboard: 'nothing' | 'copied' | 'byHand'
  refusal: string | undefined
  /** Copies the box and ticks it. */
  next: () => void
  /** One box back: it is keyed again. */
  back: () => void
  /** The box ticked last, once more. */
  copyAgain: () => void
}

/** Box after box of one entry. Each tick is recorded, so that a lock or a kill comes back to the same box. */
export function useKeying({ id, kept }: Pick<KeyingRow, 'id' | 'kept'>, map: ExportMap): Keying {
  const desk = useDeskHandle()
  const [clipboard, setClipboard] = useState<Keying['clipboard']>('nothing')
  const [refusal, setRefusal] = useState<string>()
  // A second press while the first is being recorded would tick a box that was never seen.
  const working = useRef(false)
  const copied = useRef(false)
  useEffect(
    () => () => {
      // Whoever leaves the entry leaves no value of it where any program, or a second keyer, can read it.
      if (copied.current) void copyText('')
    },
    [],
  )
  const steps = keyingSteps(desk.state, map, id, dayOf(desk.now()))
  // Ticks count boxes of the order they were made by: by another one it begins anew.
  const upTo = kept.map === undefined || kept.map === map.id ? Math.min(kept.upTo ?? 0, steps.length) : 0

  const tick = async (to: number) => {
    const keyed = keyedRows(desk.state, id)
    if (keyed === undefined) return
    const who = { by: operatorName(desk), at: momentOf(desk.now()) }
    const change = boxesTicked(keyed, keyedHomeOf(desk.state, id), { map: map.id, upTo: to }, who)
    const recorded = await desk.record(change)
    setRefusal(recorded.ok ? undefined : recordErrorWords(recorded.error))
  }
  const copy = async (text: string): Promise<boolean> => {
    const lies = await copyText(text)
    copied.current ||= lies
    setClipboard(lies ? 'copied' : 'byHand')
    return lies
  }
  const alone = (work: () => Promise<void>) => () => {
    if (working.current) return
    working.current = true
    void work().finally(() => {
      working.current = false
    })
  }
  return {
    steps,
    upTo,
    clipboard,
    refusal,
    next: alone(async () => {
      const step = steps[upTo]
      if (step === undefined) return
      // Where the clipboard failed, the first press says so and the next one ticks: nothing is ticked unseen.
      if (step.text !== '' && !(await copy(step.text)) && clipboard !== 'byHand') return
      await tick(upTo + 1)
    }),
    back: alone(async () => {
      if (upTo > 0) await tick(upTo - 1)
    }),
    copyAgain: alone(async () => {
      const step = steps[upTo - 1]
      if (step !== undefined && step.text !== '') await copy(step.text)
    }),
  }
}
