import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { answerWindow } from '../../../electron/desktop/ipc'
import { lockWithTheMachine } from '../../../electron/desktop/lock'
import { setMenu } from '../../../electron/desktop/menu'
import { denyNavigation } from '../../../electron/desktop/navigation'
import { isOurs } from '../../../electron/desktop/origin'
import { denyPermissions } from '../../../electron/desktop/permissions'
import { registerScheme, serveWindow } from '../../../electron/desktop/protocol'
import { blockRequests } from '../../../electron/desktop/requests'
import { isFirstInstance } from '../../../electron/desktop/singleInstance'
import { quietChromium } from '../../../electron/desktop/switches'
import { openWindow, windowOptions } from '../../../electron/desktop/window'
import { makeHost } from '../../../electron/node/nodeHost'
import {
  app,
  Contents,
  defaultSession,
  handlers,
  menus,
  powerMonitor,
  privileged,
  switches,
  windows,
} from './fakeElectron'
import { aContext } from './hostFixture'

vi.mock('electron', async () => (await import('./fakeElectron')).electronModule)

const foreign = [
  'https://example.com/',
  'http://lifeboat/',
  'file:///etc/passwd',
  'app://lifeboat.evil/',
  'app://evil/lifeboat',
  'app://lifeboat:80/',
  'app://lifeboat@evil/',
  'data:text/html,x',
  'about:blank',
  'not an address',
]

test('only app://lifeboat is ours', () => {
  expect(['app://lifeboat/', 'app://lifeboat/assets/x.js#y', 'app://lifeboat'].map(isOurs)).toEqual([true, true, true])
  expect(foreign.map(isOurs)).toEqual(foreign.map(() => false))
})

test('the window has no Node, is isolated and sandboxed, and checks no spelling over the network', () => {
  expect(windowOptions('/preload.cjs').webPreferences).toMatchObject({
    preload: '/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    spellcheck: false,
    devTools: false,
  })
})

test('the window opens our address and is shown once it is drawn', () => {
  openWindow('/preload.cjs')
  const window = windows.at(-1)
  expect(window?.loadURL).toHaveBeenCalledWith('app://lifeboat/')
  expect(window?.show).not.toHaveBeenCalled()
  window?.tell('ready-to-show')
  expect(window?.show).toHaveBeenCalledOnce()
})

describe('app://lifeboat', () => {
  const get = async (address: string, method = 'GET'): Promise<Response> => {
    const response: unknown = await handlers.call('protocol app', new Request(address, { method }))
    if (!(response instanceof Response)) throw new Error('not a response')
    return response
  }
  beforeEach(async () => {
    const folder = join((await aContext()).dataFolder, 'renderer')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'index.html'), '<title>Lifeboat</title>')
    await writeFile(join(folder, '..', 'secret.txt'), 'secret')
    serveWindow(folder)
  })

  test('is an origin of its own with storage', () => {
    registerScheme()
    expect(privileged.at(-1)).toMatchObject({ scheme: 'app', privileges: { standard: true, secure: true } })
  })

  test('serves the window under the content policy', async () => {
    const page = await get('app://lifeboat/')
    expect([page.status, await page.text()]).toEqual([200, '<title>Lifeboat</title>'])
    const policy = page.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types lifeboat")
    expect(policy).not.toContain('unsafe')
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test.each([
    'app://lifeboat/..%2fsecret.txt',
    'app://lifeboat/%2e%2e/secret.txt',
    'app://evil/',
    'app://lifeboat/no.js',
  ])('%s serves nothing, under the policy all the same', async (address) => {
    const answer = await get(address)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test('answers GET only', async () => {
    expect((await get('app://lifeboat/', 'POST')).status).toBe(405)
  })
})

describe('permissions', () => {
  const requested = (permission: string, requestingUrl: string): unknown => {
    const answer = vi.fn()
    handlers.call('permission request', null, permission, answer, { requestingUrl })
    return answer.mock.calls[0]?.[0]
  }
  const checked = (permission: string, origin: string): unknown =>
    handlers.call('permission check', null, permission, origin)
  beforeEach(denyPermissions)

  test.each(['persistent-storage', 'clipboard-sanitized-write'])(
    'our window may have %s, no other may',
    (permission) => {
      expect(requested(permission, 'app://lifeboat/')).toBe(true)
      expect(checked(permission, 'app://lifeboat')).toBe(true)
      for (const address of foreign) {
        expect(requested(permission, address)).toBe(false)
        expect(checked(permission, address)).toBe(false)
      }
    },
  )

  test.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'usb', 'serial', 'fileSystem'])(
    'even our window may not have %s',
    (permission) => {
      expect(requested(permission, 'app://lifeboat/')).toBe(false)
      expect(checked(permission, 'app://lifeboat')).toBe(false)
      expect(handlers.call('device', { deviceType: permission })).toBe(false)
    },
  )
})

describe('navigation', () => {
  const contents = new Contents()
  const isStopped = (emitter: { tell(name: string, ...given: unknown[]): void }, name: string): boolean => {
    const preventDefault = vi.fn()
    emitter.tell(name, { preventDefault })
    return preventDefault.mock.calls.length > 0
  }
  beforeEach(() => {
    denyNavigation()
    app.tell('web-contents-created', {}, contents)
  })

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    '%s is stopped',
    (name) => {
      expect(isStopped(contents, name)).toBe(true)
    },
  )

  test('no window opens another, and no download goes past the outbox', () => {
    expect(handlers.call('window open', { url: 'app://lifeboat/' })).toEqual({ action: 'deny' })
    expect(isStopped(defaultSession, 'will-download')).toBe(true)
  })
})

test('requests that leave the program are cancelled and counted; our own are not', () => {
  const blocked = blockRequests()
  const isCancelled = (url: string): unknown => {
    const answer = vi.fn()
    handlers.call('request', { url }, answer)
    return answer.mock.calls[0]?.[0].cancel
  }
  expect(['app://lifeboat/main.js', 'blob:app://lifeboat/1234'].map(isCancelled)).toEqual([false, false])
  expect(blocked.count()).toBe(0)
  const leaving = [...foreign, 'blob:https://example.com/1', 'wss://example.com/', 'devtools://devtools/x']
  expect(leaving.map(isCancelled)).toEqual(leaving.map(() => true))
  expect(blocked.count()).toBe(leaving.length)
})

describe('messages', () => {
  const ours = { parent: null, url: 'app://lifeboat/#/desk' }
  const ask = (senderFrame: unknown, call: unknown, given: unknown): unknown =>
    handlers.call('ipc lifeboat:ask', { senderFrame }, call, given)
  beforeEach(async () => answerWindow(makeHost(await aContext({ host: 'electron' })).host))

  test('our window is answered', async () => {
    expect(await ask(ours, 'machine', {})).toMatchObject({ ok: true, value: { host: 'electron' } })
  })

  test.each([
    ['a frame inside the window', { ...ours, parent: ours }],
    ['a page from elsewhere', { ...ours, url: 'https://example.com/' }],
    ['a frame that is gone', null],
  ])('%s is refused', async (_who, frame) => {
    expect(await ask(frame, 'machine', {})).toMatchObject({ ok: false, error: { type: 'HostRefused' } })
  })

  test('what was not agreed is refused', async () => {
    for (const [call, given] of [
      ['shell', {}],
      [{}, {}],
      ['mirrorRead', { desk: '../../..', offset: 0, length: 1 }],
      ['machine', { more: 1 }],
    ])
      expect(await ask(ours, call, given)).toMatchObject({ ok: false, error: { type: 'HostRefused' } })
  })
})

test('a second start ends, and the first one’s window comes to the front', () => {
  app.requestSingleInstanceLock.mockReturnValueOnce(false)
  expect(isFirstInstance(() => null)).toBe(false)
  expect(app.quit).toHaveBeenCalledOnce()
  const window = openWindow('/preload.cjs')
  expect(isFirstInstance(() => window)).toBe(true)
  app.tell('second-instance')
  expect(windows.at(-1)?.restore).toHaveBeenCalledOnce()
  expect(windows.at(-1)?.focus).toHaveBeenCalledOnce()
})

test('suspend and screen lock tell the window to lock', () => {
  const window = openWindow('/preload.cjs')
  lockWithTheMachine(() => window)
  powerMonitor.tell('suspend')
  powerMonitor.tell('lock-screen')
  expect(windows.at(-1)?.webContents.send.mock.calls).toEqual([['lifeboat:lock'], ['lifeboat:lock']])
})

test('Chromium’s own traffic is off, and every name leads nowhere', () => {
  quietChromium()
  const names = switches.map(({ name }) => name)
  expect(names).toEqual(
    expect.arrayContaining(['disable-background-networking', 'disable-component-update', 'disable-sync', 'no-pings']),
  )
  expect(switches).toContainEqual({ name: 'host-resolver-rules', value: 'MAP * ~NOTFOUND' })
  expect(names).not.toContain('no-sandbox')
})

test('there is no menu but on macOS, where copy and paste need one', () => {
  setMenu('linux')
  setMenu('darwin')
  expect(menus[0]).toBeNull()
  expect(menus[1]).toContainEqual({ role: 'editMenu' })
})
