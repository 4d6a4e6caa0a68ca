import type { Answer, Ask, Host, HostCall, HostError, Settings } from '../../../shared/host'
import { err, ok, type Result } from '../../../shared/result'

/** What a fake machine keeps: it outlives a FakeHost, as a disk outlives a process. */
export interface FakeDisk {
  machineId: string
  settings: Settings
  journals: Map<string, Uint8Array>
  aside: Map<string, Uint8Array>
  rewriting: Map<string, Uint8Array>
  blobs: Map<string, Uint8Array>
  locks: Set<string>
  files: Map<string, Uint8Array>
  freeBytes: number | null
}

export const fakeDisk = (machineId = 'machine-1'): FakeDisk => ({
  machineId,
  settings: { desks: [] },
  journals: new Map(),
  aside: new Map(),
  rewriting: new Map(),
  blobs: new Map(),
  locks: new Set(),
  files: new Map(),
  freeBytes: 100_000_000_000,
})

export interface FakeHost extends Host {
  disk: FakeDisk
  /** the next call of that name fails so; call again for more than one */
  failNext(call: HostCall, error: HostError, times?: number): void
  /** runs before each call: delays, counts, rivals */
  before: (call: HostCall) => void | Promise<void>
  tellLock(): void
  renewed: number
}

const join = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  const out = new Uint8Array(a.length + b.length)
  out.set(a)
  out.set(b, a.length)
  return out
}
const none = new Uint8Array()

/** A host in memory that keeps the rules of the real one: exact size on append, cut tails kept aside, begin–add–commit. */
export function fakeHost(disk: FakeDisk = fakeDisk()): FakeHost {
  const failures = new Map<HostCall, HostError[]>()
  const listeners = new Set<() => void>()
  const keepAside = (bytes: Uint8Array, what: string) => {
    const name = `${what}-${disk.aside.size + 1}.lbj`
    disk.aside.set(name, bytes)
    return name
  }

  const call = <K extends HostCall>(
    name: K,
    work: (ask: Ask<K>) => Result<Answer<K>, HostError>,
  ): ((ask: Ask<K>) => Promise<Result<Answer<K>, HostError>>) => {
    return async (ask: Ask<K>) => {
      await host.before(name)
      const failure = failures.get(name)?.shift()
      return failure === undefined ? work(ask) : err(failure)
    }
  }

  const host: FakeHost = {
    disk,
    renewed: 0,
    before: () => undefined,
    failNext: (name, error, times = 1) =>
      failures.set(name, [...(failures.get(name) ?? []), ...Array.from({ length: times }, () => error)]),
    tellLock: () => listeners.forEach((listener) => listener()),
    onLock: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    machine: call('machine', () =>
      ok({
        machineId: disk.machineId,
        host: 'browser',
        version: '0.1.0',
        platform: 'test',
        machineName: 'test laptop',
        dataFolder: 'data',
        outboxFolder: 'outbox',
        freeBytes: disk.freeBytes,
        requestsBlocked: 0,
      }),
    ),
    settingsRead: call('settingsRead', () => ok({ settings: structuredClone(disk.settings) })),
    settingsWrite: call('settingsWrite', ({ settings }) => {
      disk.settings = structuredClone(settings)
      return ok({})
    }),
    desksList: call('desksList', () =>
      ok({ desks: [...disk.journals].map(([desk, bytes]) => ({ desk, journalBytes: bytes.length })) }),
    ),
    deskLock: call('deskLock', ({ desk }) => {
      if (disk.locks.has(desk)) return ok({ held: false })
      disk.locks.add(desk)
      return ok({ held: true })
    }),
    deskUnlock: call('deskUnlock', ({ desk }) => {
      disk.locks.delete(desk)
      return ok({})
    }),
    deskErase: call('deskErase', ({ desk }) => {
      disk.locks.delete(desk)
      disk.journals.delete(desk)
      disk.settings.desks = disk.settings.desks.filter((known) => known.desk !== desk)
      return ok({})
    }),

    mirrorRead: call('mirrorRead', ({ desk, offset, length }) => {
      const journal = disk.journals.get(desk)
      if (journal === undefined) return err({ type: 'NotThere', what: 'journal.lbj' })
      return ok({ bytes: journal.slice(offset, offset + length), size: journal.length })
    }),
    mirrorAppend: call('mirrorAppend', ({ desk, at, bytes }) => {
      const journal = disk.journals.get(desk) ?? none
      if (journal.length !== at) return err({ type: 'MirrorMoved', size: journal.length })
      disk.journals.set(desk, join(journal, bytes))
      return ok({ size: at + bytes.length })
    }),
    mirrorTruncate: call('mirrorTruncate', ({ desk, size }) => {
      const journal = disk.journals.get(desk)
      if (journal === undefined) return err({ type: 'NotThere', what: 'journal.lbj' })
      if (size > journal.length) return err({ type: 'MirrorMoved', size: journal.length })
      disk.journals.set(desk, journal.slice(0, size))
      return ok({ keptAs: keepAside(journal.slice(size), 'tail') })
    }),
    mirrorRewrite: call('mirrorRewrite', ({ desk, step, bytes = none }) => {
      if (step === 'begin') disk.rewriting.set(desk, none)
      const written = join(disk.rewriting.get(desk) ?? none, bytes)
      disk.rewriting.set(desk, written)
      if (step === 'abandon') disk.rewriting.delete(desk)
      if (step !== 'commit') return ok({ size: written.length, keptAs: null })
      const old = disk.journals.get(desk)
      disk.journals.set(desk, written)
      disk.rewriting.delete(desk)
      return ok({ size: written.length, keptAs: old === undefined ? null : keepAside(old, 'replaced') })
    }),

    blobWrite: call('blobWrite', ({ desk, folder, name, index, last, bytes }) => {
      const file = `${desk}/${folder}/${name}`
      const begun = index === 0 ? bytes : join(disk.blobs.get(`${file}.part`) ?? none, bytes)
      if (last) disk.blobs.set(file, begun)
      if (last) disk.blobs.delete(`${file}.part`)
      else disk.blobs.set(`${file}.part`, begun)
      return ok({})
    }),
    blobRead: call('blobRead', ({ desk, folder, name, offset, length }) => {
      const file = disk.blobs.get(`${desk}/${folder}/${name}`)
      if (file === undefined) return err({ type: 'NotThere', what: name })
      return ok({ bytes: file.slice(offset, offset + length), size: file.length })
    }),
    blobList: call('blobList', ({ desk, folder }) => {
      const prefix = `${desk}/${folder}/`
      const names = [...disk.blobs]
        .filter(([name]) => name.startsWith(prefix) && !name.endsWith('.part'))
        .map(([name, bytes]) => ({ name: name.slice(prefix.length), size: bytes.length }))
      return ok({ names })
    }),

    blobRemove: call('blobRemove', ({ desk, folder, names }) => {
      for (const name of names) disk.blobs.delete(`${desk}/${folder}/${name}`)
      return ok({})
    }),

    volumes: call('volumes', () => ok({ volumes: [] })),
    follow: call('follow', () => ok({ label: null, behindItems: null, problem: null })),
    backup: call('backup', () => err({ type: 'VolumeGone', label: 'no stick' })),
    fileOpen: call('fileOpen', ({ name }) => {
      disk.files.set(name, none)
      return ok({ file: name })
    }),
    fileWrite: call('fileWrite', ({ file, bytes }) => {
      disk.files.set(file, join(disk.files.get(file) ?? none, bytes))
      return ok({})
    }),
    fileClose: call('fileClose', ({ file }) =>
      ok({ shownAs: `outbox/${file}`, bytes: disk.files.get(file)?.length ?? 0, sha256: '' }),
    ),
    fileAbandon: call('fileAbandon', ({ file }) => {
      disk.files.delete(file)
      return ok({})
    }),
    renew: call('renew', () => {
      host.renewed += 1
      return ok({})
    }),
  }
  return host
}
