import type { Host } from '../../../../shared/host'
import { err, ok } from '../../../../shared/result'

/** A host that takes files for people and refuses everything else: the desk of this page has no disk. */
export function savingHost(): { host: Host; saved: () => string[] } {
  const files = new Map<string, number[]>()
  const refused = () => Promise.resolve(err({ type: 'HostRefused' as const, reason: 'this page has no disk' }))
  const host: Host = {
    machine: refused,
    settingsRead: refused,
    settingsWrite: refused,
    desksList: refused,
    deskLock: refused,
    deskUnlock: refused,
    deskErase: refused,
    mirrorRead: refused,
    mirrorAppend: refused,
    mirrorTruncate: refused,
    mirrorRewrite: refused,
    blobWrite: refused,
    blobRead: refused,
    blobList: refused,
    blobRemove: refused,
    volumes: refused,
    follow: refused,
    backup: refused,
    fileOpen({ name }) {
      const file = `${files.size} ${name}`
      files.set(file, [])
      return Promise.resolve(ok({ file }))
    },
    fileWrite({ file, bytes }) {
      const taken = files.get(file)
      for (const byte of bytes) taken?.push(byte)
      return Promise.resolve(ok({}))
    },
    fileClose: ({ file }) =>
      Promise.resolve(ok({ shownAs: `outbox/${file}`, bytes: files.get(file)?.length ?? 0, sha256: '0'.repeat(64) })),
    fileAbandon: () => Promise.resolve(ok({})),
    renew: refused,
    onLock: () => () => undefined,
  }
  const text = (bytes: readonly number[]) => btoa(bytes.map((byte) => String.fromCharCode(byte)).join(''))
  return { host, saved: () => [...files.values()].map(text) }
}
