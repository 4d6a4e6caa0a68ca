import { hostCalls, type Host, type HostCall } from '../../../shared/host'

/** The real Node side of a host, reached through the test runner: what the page asks lands in real files. */
declare global {
  interface Window {
    lifeboatHost(call: string, ask: string): Promise<string>
  }
}

const toBase64 = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768))
  return btoa(text)
}
const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (character) => character.charCodeAt(0))

export const encode = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (part instanceof Uint8Array ? { base64: toBase64(part) } : part))

export const decode = (text: string): unknown =>
  JSON.parse(text, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && 'base64' in part && typeof part.base64 === 'string'
      ? fromBase64(part.base64)
      : part,
  )

export function bridgeHost(): Host {
  const calls = Object.keys(hostCalls).map((name) => [
    name,
    async (ask: unknown) => decode(await window.lifeboatHost(name, encode(ask))),
  ])
  // Each answer was made by the Node side under the same contract; the bridge only carries it.
  const host = Object.fromEntries(calls) as { [K in HostCall]: Host[K] }
  return { ...host, onLock: () => () => undefined }
}
