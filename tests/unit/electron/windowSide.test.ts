import { afterEach, expect, test, vi } from 'vitest'
import { electronHost } from '../../../renderer/host/electronHost'
import { whenWokenUp } from '../../../renderer/host/sleep'
import { takeToken } from '../../../renderer/host/token'

afterEach(() => void vi.useRealTimers())

/** A window's storage and history, as far as the token needs them. */
function aWindow(hash: string) {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
  const location = { hash, pathname: '/' }
  const history = {
    replaceState: (_state: unknown, _title: string, address?: string | URL | null) => {
      location.hash = new URL(String(address), 'http://lifeboat.localhost:47615').hash
    },
  }
  return { location, history, storage }
}

test('the token goes from the address into the session, and stays for a page that is opened anew', () => {
  const { location, history, storage } = aWindow('#token=AbC_12-3')
  expect(takeToken(location, history, storage)).toBe('AbC_12-3')
  expect(location.hash).toBe('')
  location.hash = '#/desk'
  expect(takeToken(location, history, storage)).toBe('AbC_12-3')
  expect(location.hash).toBe('#/desk')
})

test('a window that nobody opened has no token, whatever its address looks like', () => {
  for (const hash of ['', '#/desk', '#token=', '#token=a b', '#x#token=AbC']) {
    const { location, history, storage } = aWindow(hash)
    expect(takeToken(location, history, storage)).toBeNull()
    expect(location.hash).toBe(hash)
  }
})

test('a machine that slept is noticed on waking; time that passes while it is awake is not', () => {
  vi.useFakeTimers()
  const woken = vi.fn()
  const end = whenWokenUp(woken)
  vi.advanceTimersByTime(60 * 60_000)
  expect(woken).not.toHaveBeenCalled()
  vi.setSystemTime(Date.now() + 10 * 60_000) // asleep: the clock went on, the timers did not
  vi.advanceTimersByTime(5_000)
  expect(woken).toHaveBeenCalledOnce()
  end()
  vi.setSystemTime(Date.now() + 10 * 60_000)
  vi.advanceTimersByTime(60_000)
  expect(woken).toHaveBeenCalledOnce()
})

test('in Electron each call goes over the bridge under its own name', async () => {
  const ask = vi.fn(() => Promise.resolve({ ok: true, value: { size: 5 } }))
  const end = vi.fn()
  const host = electronHost({ ask, onLock: () => end })
  const given = { desk: '0123456789ABCDEF', at: 0, bytes: new Uint8Array([1]) }
  expect(await host.mirrorAppend(given)).toEqual({ ok: true, value: { size: 5 } })
  expect(ask.mock.calls).toEqual([['mirrorAppend', given]])
  host.onLock(() => undefined)()
  expect(end).toHaveBeenCalledOnce()
})
