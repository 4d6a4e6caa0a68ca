import { useSyncExternalStore } from 'react'
import { printJobs, type PrintJob } from '../../../shared/domain/respond/printJobs'
import type { Desk } from '../../store/types'
import { workerEndWords } from '../../words/workers'
import { printErrorWords } from '../printWords'
import { makePile, type PileWish } from './makePile'
import { printJobFrom } from './printJob'

/**
 * A pile that is being made or printed goes on while other pages are looked at: one at a time, for the window. How far
 * the dialogs opened is remembered until the window closes; what came out is known from a person's word alone.
 */
export interface PileWork {
  busy: boolean
  /** what happens, or happened last, as a sentence */
  said: string | undefined
  stopping: boolean
  /** job → the last place of the pile for which a dialog was opened */
  opened: ReadonlyMap<string, number>
}

let work: PileWork = { busy: false, said: undefined, stopping: false, opened: new Map() }
const listeners = new Set<() => void>()

function now(next: Partial<PileWork>): void {
  work = { ...work, ...next }
  listeners.forEach((listener) => listener())
}

export const usePileWork = (): PileWork =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => work,
  )

export const stopPile = (): void => now({ stopping: true, said: 'Stopping …' })

const stopped = () => work.stopping

/**
 * Makes the packets, then prints them; stopped between packets, what was made is on the list and not printed yet.
 * @returns true: all of them were made
 */
export async function makeAndPrint(desk: Desk, wish: PileWish): Promise<boolean> {
  if (work.busy) return false
  now({ busy: true, stopping: false, said: `Drawing and sealing packet 1 of ${wish.entries.length} …` })
  try {
    const made = await makePile(desk, wish, {
      onProgress: (done, of) => {
        if (done < of && !work.stopping) now({ said: `Drawing and sealing packet ${done + 1} of ${of} …` })
      },
      stopped,
    })
    if (!made.ok) return stoppedWith(printErrorWords(made.error))
    const { error, packets, left, leaveChanged, job: id } = made.value
    const behind = left.length === 0 ? '' : ` Put behind by hand: ${left.join('; ')}.`
    if (error !== undefined)
      return stoppedWith(`${packets} packets were made, then: ${printErrorWords(error)}${behind}`)
    if (leaveChanged !== undefined)
      return stoppedWith(
        `Stopped before ${leaveChanged.entryNumber}: its letter would say something else than those before it. ${leaveChanged.sentence} ${packets} packets were made. Print again to go on with that sentence.`,
      )
    if (work.stopping)
      return stoppedWith(
        `Stopped: ${packets} of ${wish.entries.length} packets were made. They are on the list, not printed yet.${behind}`,
      )
    const job = printJobs(desk.state).find((one) => one.id === id)
    if (job !== undefined) await sendFrom(desk, job, 1, behind)
    return true
  } finally {
    now({ busy: false, stopping: false })
  }
}

function stoppedWith(said: string): false {
  now({ said })
  return false
}

/** Goes on printing a pile at one of its pages. */
export async function printAgainFrom(desk: Desk, job: PrintJob, from: number): Promise<void> {
  if (work.busy) return
  now({ busy: true, stopping: false, said: `Preparing page ${from} of the pile for the printer …` })
  try {
    await sendFrom(desk, job, from, '')
  } finally {
    now({ busy: false, stopping: false })
  }
}

async function sendFrom(desk: Desk, job: PrintJob, from: number, behind: string): Promise<void> {
  const left = job.pages - from + 1
  const reached = (sent: number) => {
    const place = from - 1 + sent
    now({ opened: new Map(work.opened).set(job.id, Math.max(place, work.opened.get(job.id) ?? 0)) })
    return place
  }
  let place = from - 1
  const sent = await printJobFrom(desk, job, from, {
    onProgress: (ready) => {
      if (!work.stopping) now({ said: `Preparing page ${ready} of ${left} for the printer …` })
    },
    onDialog: (pages) => {
      place = reached(pages)
    },
    stopped,
  })
  if (!sent.ok) {
    const why =
      sent.error.type === 'DocumentMissing'
        ? 'The sealed bytes of one of its packets are not on this laptop.'
        : workerEndWords(sent.error)
    return now({ said: `The print dialog opened up to page ${place} of ${job.pages}. ${why}` })
  }
  now({
    said: `The print dialog opened for ${place === job.pages ? `all ${job.pages} pages` : `the pages up to ${place} of ${job.pages}`}. Look at the paper: no program can see it. Then say below how far it came out well.${behind}`,
  })
}
