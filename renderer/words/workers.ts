import type { WorkerEnd } from '../store/runWorker'

/** What a part of the program that did not work means for the person: what is safe, and what to do. */
export function workerEndWords(end: WorkerEnd): string {
  return end.type === 'WorkerNotStarted'
    ? 'A part of Lifeboat could not be started: its file did not come from Lifeboat’s own program on this machine. Everything recorded is safe. Try again; if it stays, close this window and start Lifeboat once more.'
    : `A part of Lifeboat stopped (${end.reason}). Everything recorded is safe. Close other programs and try again.`
}
