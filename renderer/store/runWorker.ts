import { startWorker } from './workers'

/**
 * How a worker ended before it was told to. `WorkerNotStarted`: its script could not be had, though it was asked for
 * twice; it comes from Lifeboat's own program on this machine, which may be busy or gone.
 */
export type WorkerEnd = { type: 'WorkerNotStarted' } | { type: 'WorkerStopped'; reason: string }

/** Carries a `WorkerEnd` through a promise to where it becomes a Result. */
export class WorkerEnded extends Error {
  constructor(readonly end: WorkerEnd) {
    super(end.type === 'WorkerStopped' ? end.reason : end.type)
    this.name = 'WorkerEnded'
  }
}

/** What ended the work, of anything that was thrown. */
export const workerEndOf = (cause: unknown): WorkerEnd =>
  cause instanceof WorkerEnded
    ? cause.end
    : { type: 'WorkerStopped', reason: cause instanceof Error ? cause.message : String(cause) }

export interface RunningWorker {
  /** Copied, never transferred: until the worker has answered once, it may have to be sent to another. */
  post(message: unknown): void
  /** Ends it; nothing is heard of it afterwards. */
  end(): void
}

const mostStarts = 2

/** Starts a worker and once more when its script does not come. `onEnd` is called at most once, when it has failed. */
export function runWorker(
  url: string,
  hands: { onMessage: (data: unknown) => void; onEnd: (end: WorkerEnd) => void },
): RunningWorker {
  let starts = 0
  /** what was posted before the first answer; null since then */
  let unanswered: unknown[] | null = []
  let worker = start()

  function start(): Worker {
    starts += 1
    const fresh = startWorker(url)
    fresh.onmessage = (event: MessageEvent<unknown>) => {
      unanswered = null
      hands.onMessage(event.data)
    }
    fresh.onerror = (event) => {
      event.preventDefault() // it is told where it is met, not in the console
      fresh.terminate()
      // A script that runs and fails says why; one that never came says nothing.
      const reason = event instanceof ErrorEvent ? event.message : ''
      if (reason !== '') hands.onEnd({ type: 'WorkerStopped', reason })
      else if (unanswered === null || starts >= mostStarts) hands.onEnd({ type: 'WorkerNotStarted' })
      else {
        worker = start()
        for (const message of unanswered) worker.postMessage(message)
      }
    }
    return fresh
  }

  return {
    post: (message) => {
      unanswered?.push(message)
      worker.postMessage(message)
    },
    end: () => worker.terminate(),
  }
}
