import { runWorker, WorkerEnded, type RunningWorker, type WorkerEnd } from './runWorker'

/**
 * One question to a worker of its own, one answer; while it works, the worker may ask the window for what only the
 * window can reach (the host). The worker is ended as soon as it has answered, so its keys and memory go with it.
 */
type FromWorker<Need, Answer> = { need: Need; id: number } | { done: Answer } | { failed: string }
type ToWorker<Ask> = { ask: Ask } | { id: number; given: unknown }

const running = new Set<RunningWorker>()

/** Ends every worker that was started by `callWorker`: locking forgets what they hold. */
export function endWorkers(): void {
  for (const worker of running) worker.end()
  running.clear()
}

/** Throws when the worker throws, and a `WorkerEnded` when it ended or never came: its expected failures are its answers. */
export function callWorker<Ask, Answer, Need = never>(
  url: string,
  ask: Ask,
  give?: (need: Need) => Promise<unknown>,
  cancel?: AbortSignal,
): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    const end = () => {
      cancel?.removeEventListener('abort', onCancel)
      running.delete(worker)
      worker.end()
    }
    const onCancel = () => {
      end()
      reject(new WorkerEnded({ type: 'WorkerStopped', reason: 'cancelled' }))
    }
    const onEnd = (how: WorkerEnd) => {
      running.delete(worker)
      reject(new WorkerEnded(how))
    }
    const onMessage = (data: unknown) => {
      const message = data as FromWorker<Need, Answer>
      if ('need' in message) {
        if (give === undefined) throw new Error('The worker asked for something that nobody gives')
        void give(message.need).then(
          (given) => worker.post({ id: message.id, given }),
          (cause: unknown) => {
            end()
            reject(cause instanceof Error ? cause : new Error(String(cause)))
          },
        )
        return
      }
      end()
      if ('done' in message) resolve(message.done)
      else reject(new Error(message.failed))
    }
    const worker = runWorker(url, { onMessage, onEnd })
    running.add(worker)
    cancel?.addEventListener('abort', onCancel)
    worker.post({ ask })
  })
}

/** The worker's side of `callWorker`: `work` gets the question and a way to ask the window back. */
export function answerOnce<Ask, Answer, Need = never>(
  work: (ask: Ask, need: <Given>(need: Need) => Promise<Given>) => Promise<Answer>,
): void {
  const waiting = new Map<number, (given: unknown) => void>()
  let lastId = 0
  const need = <Given>(wanted: Need): Promise<Given> =>
    new Promise<Given>((resolve) => {
      lastId += 1
      waiting.set(lastId, (given) => resolve(given as Given))
      self.postMessage({ need: wanted, id: lastId })
    })
  self.addEventListener('message', (event: MessageEvent<ToWorker<Ask>>) => {
    const message = event.data
    if ('id' in message) {
      const resolve = waiting.get(message.id)
      waiting.delete(message.id)
      resolve?.(message.given)
      return
    }
    void work(message.ask, need).then(
      (done) => self.postMessage({ done }),
      (cause: unknown) =>
        self.postMessage({ failed: cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause) }),
    )
  })
}
