import type { BundleError, BundleProgress } from '../../shared/exchange/bundle/write'
import type { Manifest } from '../../shared/exchange/bundle/format'
import type { HostError } from '../../shared/host'
import { err, ok, type Result } from '../../shared/result'
import { randomBytes } from '../store/random'
import type { Desk, RecordError } from '../store/types'
import { workerEndOf, type WorkerEnd } from '../store/runWorker'
import { callWorker } from '../store/workerCalls'
import { dayOf, timeOf } from '../words/times'
import type { BundleAnswer } from './bundle.worker'
import bundleWorkerUrl from './bundle.worker.ts?worker&url'
import { bundleGiver, type BundleAsk, type BundleNeed } from './bundleSource'

interface ExportWish {
  passphrase: string
  /** a stick or folder; undefined = Lifeboat's outbox on this laptop */
  volume: string | undefined
  signal: { readonly aborted: boolean }
  onProgress(progress: BundleProgress): void
}

export interface Exported {
  /** where it lies, in words */
  shownAs: string
  bytes: number
  sha256: string
  manifest: Manifest
  /** the bundle lies there, but that it does could not be recorded */
  notRecorded?: RecordError
}

export type ExportError = BundleError<HostError> | { type: 'HostFailed'; error: HostError } | WorkerEnd

/**
 * Writes the bundle through the host: a temporary file, fsync, its name last, so that half a bundle never looks like a
 * whole one. Then records it among the files outside the vault.
 */
export async function exportBundle(desk: Desk, wish: ExportWish): Promise<Result<Exported, ExportError>> {
  const { host } = desk
  const machine = await host.machine({})
  if (!machine.ok) return err({ type: 'HostFailed', error: machine.error })
  const madeAt = desk.now()
  const name = bundleName(desk, madeAt)
  const opened = await host.fileOpen({ name, ...(wish.volume === undefined ? {} : { token: wish.volume }) })
  if (!opened.ok) return err({ type: 'HostFailed', error: opened.error })
  const { file } = opened.value
  const giver = bundleGiver(desk, {
    // a copy of its own: what crosses to the host must not be a view of something larger
    write: (bytes) => host.fileWrite({ file, bytes: new Uint8Array(bytes) }),
    onProgress: (progress) => {
      wish.onProgress(progress)
      return wish.signal.aborted
    },
  })
  const ask: BundleAsk = {
    about: {
      desk: desk.id,
      device: desk.device,
      drill: desk.drill,
      operator: desk.operator,
      program: machine.value.version,
      publicKey: desk.sign(new Uint8Array(0)).publicKey,
    },
    passphrase: wish.passphrase,
    madeAt,
    salt: randomBytes(16),
  }
  const written = await callWorker<BundleAsk, BundleAnswer, BundleNeed>(bundleWorkerUrl, ask, giver).catch(
    // out of memory, for one: the window must say so and leave no half file
    (cause: unknown) => err(workerEndOf(cause)),
  )
  if (!written.ok) {
    await host.fileAbandon({ file })
    return written
  }
  const closed = await host.fileClose({ file })
  if (!closed.ok) return err({ type: 'HostFailed', error: closed.error })
  const recorded = await desk.record({
    action: 'file.savedOutside',
    kind: 'savedFile',
    id: desk.randomId(),
    patch: [
      ['name', name],
      ['shownAs', closed.value.shownAs],
      ['sha256', closed.value.sha256],
      ['bytes', closed.value.bytes],
      ['what', 'bundle'],
      ['sealed', true],
    ],
  })
  return ok({
    ...closed.value,
    manifest: written.value.manifest,
    ...(recorded.ok ? {} : { notRecorded: recorded.error }),
  })
}

/** `lifeboat-<desk>-<laptop>-20261124-0205.age`; a practice bundle says so in its name. */
function bundleName(desk: Desk, at: ReturnType<Desk['now']>): string {
  const moment = `${dayOf(at).replaceAll('-', '')}-${timeOf(at, true).replaceAll(':', '')}`
  return `${desk.drill ? 'EXERCISE-' : ''}lifeboat-${desk.id.slice(0, 6)}-${desk.device}-${moment}.age`
}
