import type { BundleError, BundleProgress } from '../../shared/exchange/bundle/write'
import { headsText } from '../../shared/exchange/bundle/exports'
import type { Manifest, Since } from '../../shared/exchange/bundle/format'
import type { HostError } from '../../shared/host'
import type { Change } from '../../shared/journal/item'
import { err, ok, type Result } from '../../shared/result'
import { randomBytes } from '../store/random'
import type { Desk, RecordError } from '../store/types'
import { workerEndOf, type WorkerEnd } from '../store/runWorker'
import { callWorker } from '../store/workerCalls'
import { operatorName } from '../frame/Rail'
import { dayOf, momentOf, timeOf } from '../words/times'
import type { BundleAnswer } from './bundle.worker'
import bundleWorkerUrl from './bundle.worker.ts?worker&url'
import { bundleGiver, type BundleAsk, type BundleNeed } from './bundleSource'

export interface ExportWish {
  seal: { recipients: readonly string[] } | { passphrase: string }
  /** the export that an increment follows; undefined = everything */
  since: { id: string; bundle: Since } | undefined
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
  sealedFor: 'office' | 'passphrase'
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
  const name = bundleName(desk, madeAt, wish.since !== undefined)
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
    seal: 'recipients' in wish.seal ? wish.seal : { ...wish.seal, salt: randomBytes(16) },
    since: wish.since?.bundle,
    madeAt,
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
  const recorded = await desk.record(
    exportChanges(desk, wish, { ...closed.value, name, manifest: written.value.manifest }),
  )
  return ok({
    ...closed.value,
    manifest: written.value.manifest,
    sealedFor: sealedFor(wish),
    ...(recorded.ok ? {} : { notRecorded: recorded.error }),
  })
}

const sealedFor = ({ seal }: ExportWish) => ('recipients' in seal ? 'office' : 'passphrase')

/** One item: the file lies outside the vault, and it is a bundle that the next increment can follow. */
function exportChanges(
  desk: Desk,
  wish: ExportWish,
  written: { name: string; shownAs: string; sha256: string; bytes: number; manifest: Manifest },
): Change[] {
  const { name, shownAs, sha256, bytes, manifest } = written
  const file: Change['patch'] = [
    ['name', name],
    ['shownAs', shownAs],
    ['sha256', sha256],
    ['bytes', bytes],
  ]
  return [
    {
      action: 'file.savedOutside',
      kind: 'savedFile',
      id: desk.randomId(),
      patch: [...file, ['what', manifest.sort === 'increment' ? 'bundle, increment' : 'bundle'], ['sealed', true]],
    },
    {
      action: 'bundle.exported',
      kind: 'bundleExport',
      id: desk.randomId(),
      patch: [
        ...file,
        ['sort', manifest.sort],
        ...(wish.since === undefined ? [] : ([['since', wish.since.id]] satisfies Change['patch'])),
        ['heads', headsText(manifest.heads)],
        ['sealedFor', sealedFor(wish)],
        ['at', momentOf(manifest.madeAt)],
        ['by', operatorName(desk)],
      ],
    },
  ]
}

/** `lifeboat-<desk>-<laptop>-20261124-0205.age`; a practice bundle says so in its name. */
function bundleName(desk: Desk, at: ReturnType<Desk['now']>, increment: boolean): string {
  const moment = `${dayOf(at).replaceAll('-', '')}-${timeOf(at, true).replaceAll(':', '')}`
  return `${desk.drill ? 'EXERCISE-' : ''}lifeboat-${desk.id.slice(0, 6)}-${desk.device}-${moment}${increment ? '-increment' : ''}.age`
}
