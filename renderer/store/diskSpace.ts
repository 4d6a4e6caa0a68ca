import type { Host } from '../../shared/host'

/** Below this keying stops: what is begun must still be stored, printed and exported. */
const STOP_BYTES = 200_000_000
/** Below this every save looks first; above it now and then is enough. */
const WARN_BYTES = 2_000_000_000
const LOOK_EVERY_MS = 60_000

/** Free bytes when keying must stop, else undefined. A host that cannot tell stops nothing. */
export function diskWatch(host: Host, freeBytesAtOpening: number | null): () => Promise<number | undefined> {
  let freeBytes = freeBytesAtOpening
  let nextLookMs = performance.now() + LOOK_EVERY_MS
  let looking: Promise<void> | undefined

  const look = async (): Promise<void> => {
    const machine = await host.machine({})
    freeBytes = machine.ok ? machine.value.freeBytes : null
    nextLookMs = performance.now() + LOOK_EVERY_MS
  }
  const lookOnce = (): Promise<void> =>
    (looking ??= look().finally(() => {
      looking = undefined
    }))

  return async () => {
    // Only a desk that is short of space waits for the answer: a save is never slower for it otherwise.
    if (freeBytes !== null && freeBytes < WARN_BYTES) await lookOnce()
    else if (performance.now() >= nextLookMs) void lookOnce()
    return freeBytes !== null && freeBytes < STOP_BYTES ? freeBytes : undefined
  }
}
