import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { decodeWire, encodeWire } from '../../shared/hostWire'
import { startHost } from './harness/hostProcess'
import { openWindow } from './harness/profile'

const DESK = '0123456789ABCDEF'

/** Asks the host from inside the window, with the window's own token, on a channel of its own. */
async function askHost(page: Page, call: string, ask: unknown): Promise<unknown> {
  const token = await page.evaluate(() => sessionStorage.getItem('lifeboat-host-token'))
  return askWith(page, token, call, ask)
}

/** The answer, or the code with which the host closed the channel. */
async function askWith(page: Page, token: string | null, call: string, ask: unknown): Promise<unknown> {
  const answer = await page.evaluate(
    async (messages) => {
      const socket = new WebSocket('/host/channel')
      socket.binaryType = 'arraybuffer'
      await new Promise((done) => (socket.onopen = done))
      const heard = new Promise<number[] | number>((done) => {
        socket.onmessage = ({ data }) => done([...new Uint8Array(data)])
        socket.onclose = ({ code }) => done(code)
      })
      for (const message of messages) socket.send(new Uint8Array(message))
      return heard
    },
    [[...encodeWire({ token: token ?? '' })], [...encodeWire({ id: 1, call, ask })]],
  )
  if (typeof answer === 'number') return answer
  const decoded = decodeWire(new Uint8Array(answer))
  return decoded.ok && typeof decoded.value === 'object' && decoded.value !== null && 'result' in decoded.value
    ? decoded.value.result
    : decoded
}

test('the window asks its host, and the token stands in no address', async () => {
  const host = await startHost()
  const { page, close } = await openWindow(host)
  await expect(page.locator('body')).toBeVisible()
  await expect.poll(() => page.url()).not.toContain('token')
  expect(await askHost(page, 'machine', {})).toMatchObject({ ok: true, value: { host: 'browser' } })
  await page.reload()
  expect(await askHost(page, 'machine', {})).toMatchObject({ ok: true })
  expect(await askWith(page, 'a token of another start', 'machine', {})).toBe(1008)
  expect(await page.context().cookies()).toEqual([])
  await close()
  await host.end()
})

test('what the window appends is in the file, byte for byte, and survives a killed host', async () => {
  const host = await startHost()
  const { page, close } = await openWindow(host)
  await expect.poll(() => page.url()).not.toContain('token')
  const bytes = Uint8Array.from({ length: 1000 }, (_, i) => i % 251)
  expect(await askHost(page, 'mirrorAppend', { desk: DESK, at: 0, bytes })).toEqual({ ok: true, value: { size: 1000 } })
  await host.kill()
  expect(new Uint8Array(await readFile(join(host.dataFolder, 'desks', DESK, 'journal.lbj')))).toEqual(bytes)
  await close()
})

test('whatever port the host has, the window is of one origin and finds its data, after both were killed', async () => {
  const host = await startHost()
  const first = await openWindow(host)
  expect(new URL(first.page.url()).origin).toBe('http://lifeboat.localhost:47615')
  await first.page.evaluate(async () => {
    const open = indexedDB.open('kept', 1)
    open.onupgradeneeded = () => void open.result.createObjectStore('rows')
    await new Promise((done) => (open.onsuccess = done))
    const write = open.result.transaction('rows', 'readwrite', { durability: 'strict' })
    write.objectStore('rows').put('entry number', 1)
    await new Promise((done) => (write.oncomplete = done))
  })
  await first.kill()
  await host.kill()
  const later = await host.restart()
  expect(later.port).not.toBe(host.port)
  const second = await openWindow(later, first.profile)
  expect(
    await second.page.evaluate(async () => {
      const open = indexedDB.open('kept', 1)
      await new Promise((done) => (open.onsuccess = done))
      const read = open.result.transaction('rows').objectStore('rows').get(1)
      await new Promise((done) => (read.onsuccess = done))
      return read.result as unknown
    }),
  ).toBe('entry number')
  await second.close()
  await later.end()
})

test('the content policy stops what a page should never do', async () => {
  const host = await startHost()
  const { page, close } = await openWindow(host)
  const stopped = await page.evaluate(async () => {
    const isStopped = (work: () => unknown): boolean => {
      try {
        work()
        return false
      } catch {
        return true
      }
    }
    // What Playwright runs may use eval whatever the policy says; a timer's callback may not.
    await new Promise((done) => setTimeout(done, 0))
    const { trustedTypes } = window as Window & {
      trustedTypes?: { createPolicy(name: string, rules: object): unknown }
    }
    const style = document.createElement('style')
    style.textContent = 'body { outline: 7px solid }'
    document.head.append(style)
    return {
      eval: isStopped(() => new Function('return 1')() as unknown),
      html: isStopped(() => (document.body.innerHTML = '<b>x</b>')),
      worker: isStopped(() => new Worker('data:text/javascript,1')),
      policy: isStopped(() => trustedTypes?.createPolicy('other', {})),
      network: await fetch('https://example.com/').then(
        () => false,
        () => true,
      ),
      style: getComputedStyle(document.body).outlineWidth !== '7px',
    }
  })
  expect(stopped).toEqual({ eval: true, html: true, worker: true, policy: true, network: true, style: true })
  await close()
  await host.end()
})

test('another name for the host is refused, and every other name leads nowhere', async () => {
  const host = await startHost()
  const { page, close } = await openWindow(host)
  expect((await page.goto(`http://127.0.0.1:${host.port}/`))?.status()).toBe(421)
  await expect(page.goto('http://example.com/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED')
  await close()
  await host.end()
})
