import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runWorker, WorkerEnded, workerEndOf, type WorkerEnd } from '../../../renderer/store/runWorker'
import { workerEndWords } from '../../../renderer/words/workers'

/** A worker as the browser gives one, driven by the test. */
class FakeWorker {
  static readonly started: FakeWorker[] = []
  readonly posted: unknown[] = []
  ended = false
  onmessage: ((event: { data: unknown }) => void) | null = null
  onerror: ((event: Event) => void) | null = null
  constructor(readonly address: string) {
    FakeWorker.started.push(this)
  }
  postMessage(message: unknown): void {
    this.posted.push(message)
  }
  terminate(): void {
    this.ended = true
  }
}
class FakeErrorEvent extends Event {
  constructor(readonly message: string) {
    super('error')
  }
}

beforeEach(() => {
  FakeWorker.started.length = 0
  vi.stubGlobal('Worker', FakeWorker)
  vi.stubGlobal('ErrorEvent', FakeErrorEvent)
  vi.stubGlobal('location', new URL('http://lifeboat.localhost:47615/'))
})
afterEach(() => vi.unstubAllGlobals())

function run() {
  const heard: unknown[] = []
  const ends: WorkerEnd[] = []
  const running = runWorker('/assets/paper.worker-abc.js', {
    onMessage: (data) => heard.push(data),
    onEnd: (end) => ends.push(end),
  })
  return { running, heard, ends, nth: (n: number) => FakeWorker.started[n] as FakeWorker }
}
const scriptNeverCame = () => new Event('error')

test('a worker whose script does not come is started once more, and asked the same again', () => {
  const { running, heard, ends, nth } = run()
  running.post('lay the 3461')
  nth(0).onerror?.(scriptNeverCame())
  expect([nth(0).ended, nth(1).posted]).toEqual([true, ['lay the 3461']])
  nth(1).onmessage?.({ data: 'the pages' })
  expect([heard, ends]).toEqual([['the pages'], []])
})

test('when it does not come twice, that is said once, in a plain sentence, and nobody tries for ever', () => {
  const { running, ends, nth } = run()
  running.post('lay the 3461')
  nth(0).onerror?.(scriptNeverCame())
  nth(1).onerror?.(scriptNeverCame())
  expect(ends).toEqual([{ type: 'WorkerNotStarted' }])
  expect(FakeWorker.started).toHaveLength(2)
  expect(workerEndWords({ type: 'WorkerNotStarted' })).toContain('Everything recorded is safe')
})

test('a worker that runs and stops is not tried again: it would stop again', () => {
  const { running, ends, nth } = run()
  running.post('lay the 3461')
  nth(0).onerror?.(new FakeErrorEvent('out of memory'))
  expect(ends).toEqual([{ type: 'WorkerStopped', reason: 'out of memory' }])
  expect(FakeWorker.started).toHaveLength(1)
  expect(workerEndWords({ type: 'WorkerStopped', reason: 'out of memory' })).toContain('(out of memory)')
})

test('what was answered is not asked of another', () => {
  const { running, ends, nth } = run()
  running.post('load the products')
  nth(0).onmessage?.({ data: 'loaded' })
  nth(0).onerror?.(scriptNeverCame())
  expect([ends, FakeWorker.started.length]).toEqual([[{ type: 'WorkerNotStarted' }], 1])
})

test('anything thrown is told as how the work ended', () => {
  expect(workerEndOf(new WorkerEnded({ type: 'WorkerNotStarted' }))).toEqual({ type: 'WorkerNotStarted' })
  expect(workerEndOf(new Error('no PDF'))).toEqual({ type: 'WorkerStopped', reason: 'no PDF' })
})
