import { useSyncExternalStore } from 'react'
import { printJobs, type PrintJob } from '../../../shared/domain/respond/printJobs'
import { heldOpen } from '../../frame/idle'
import type { Desk } from '../../store/types'
import { workerEndWords } from '../../words/workers'
import { printErrorWords } from '../printWords'
import { makePile, type PileMade, type PileWish } from './makePile'
import { brokenOffWords, leaveChangedWords, stoppedWords } from './pileWords'
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
 * @returns ids of the entries whose packets were made
 */
export const makeAndPrint = (desk: Desk, wish: PileWish): Promise<readonly string[]> =>
  work.busy ? Promise.resolve([]) : heldOpen(() => makeThenPrint(desk, wish))

async function makeThenPrint(desk: Desk, wish: PileWish): Promise<readonly string[]> {
  const of = wish.entries.length
  now({ busy: true, stopping: false, said: `Drawing and sealing packet 1 of ${of} …` })
  try {
    const pile = await makePile(desk, wish, {
      onProgress: (done) => {
        if (done < of && !work.stopping) now({ said: `Drawing and sealing packet ${done + 1} of ${of} …` })
      },
      stopped,
    })
    if (!pile.ok) {
      now({ said: printErrorWords(pile.error) })
      return []
    }
    const { made, left, job: id } = pile.value
    const behind = left.length === 0 ? '' : ` Put behind by hand: ${left.join('; ')}.`
    const broken = brokenOff(pile.value, of)
    const job = printJobs(desk.state).find((one) => one.id === id)
    if (broken !== undefined) now({ said: `${broken}${behind}` })
    else if (job !== undefined) await sendFrom(desk, job, 1, behind)
    return made
  } finally {
    now({ busy: false, stopping: false })
  }
}

/** Why a pile ended before its last packet, in a sentence. */
function brokenOff({ made, error, leaveChanged }: PileMade, of: number): string | undefined {
  if (error !== undefined) return brokenOffWords(made.length, of, printErrorWords(error))
  if (leaveChanged !== undefined) return leaveChangedWords(made.length, of, leaveChanged)
  return work.stopping ? stoppedWords(made.length, of) : undefined
}

/** Goes on printing a pile at one of its pages. */
export async function printAgainFrom(desk: Desk, job: PrintJob, from: number): Promise<void> {
  if (work.busy) return
  now({ busy: true, stopping: false, said: `Preparing page ${from} of the pile for the printer …` })
  try {
    await heldOpen(() => sendFrom(desk, job, from, ''))
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
