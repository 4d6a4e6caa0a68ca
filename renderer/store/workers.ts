/**
 * The one way to start a worker, and the one trusted-types policy of the window. The content policy says
 * `trusted-types lifeboat`, so no other code can turn text into a script address; this policy accepts only
 * our own worker files. `'none'` instead of a policy would forbid every worker (tried).
 */
interface TrustedAddresses {
  createScriptURL(address: string): unknown
}
interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): TrustedAddresses
}

/** `name.worker.ts` as the bundler names it: in a build `name.worker-<hash>.js`, from source with its own suffix. */
const workerFile = /\/[A-Za-z0-9]+\.worker[-.\w]*\.(?:js|ts)$/u

/** Throws on anything but a worker file of ours: that is a bug, never an expected failure. */
function ourAddress(address: string): string {
  const asked = new URL(address, location.href)
  // Protocol and host, not `origin`: a custom scheme's origin is not the same text in every engine.
  const ours = asked.protocol === location.protocol && asked.host === location.host
  if (!ours || !workerFile.test(asked.pathname)) throw new Error(`Not a worker of ours: ${address}`)
  return asked.href
}

let policy: TrustedAddresses | undefined

/** `url` from `import url from './x.worker.ts?worker&url'`. */
export function startWorker(url: string): Worker {
  const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes
  if (factory === undefined) return new Worker(ourAddress(url), { type: 'module' })
  policy ??= factory.createPolicy('lifeboat', { createScriptURL: ourAddress })
  // The declaration of Worker knows no trusted address yet; the engine takes it in place of the text.
  return new Worker(policy.createScriptURL(url) as string, { type: 'module' })
}
