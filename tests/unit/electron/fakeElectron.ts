import type * as electron from 'electron'
import { vi } from 'vitest'

/**
 * As much of Electron as the desktop host uses. `satisfies` at the end compares it with Electron's own declarations: a
 * member that Electron does not have, or one that is called with other things, does not compile. Handlers are kept, so
 * that a test can play the part of Chromium and of the window.
 */
type Electron = typeof electron
type Like<T> = T extends abstract new (...given: infer A) => infer I
  ? (new (...given: A) => Like<I>) | { [K in keyof T]?: Like<T[K]> }
  : T extends (...given: infer A) => unknown
    ? (...given: A) => unknown
    : T extends object
      ? { [K in keyof T]?: Like<T[K]> }
      : T

type Handler = (...given: never[]) => unknown

export class Emitter {
  private readonly heardBy = new Map<string, Handler[]>()
  on(name: string, listener: Handler): this {
    this.heardBy.set(name, [...(this.heardBy.get(name) ?? []), listener])
    return this
  }
  once(name: string, listener: Handler): this {
    return this.on(name, listener)
  }
  /** Tells every listener; fails where there is none, so that a test never passes on an event nobody hears. */
  tell(name: string, ...given: unknown[]): void {
    const listeners = this.heardBy.get(name)
    if (listeners === undefined) throw new Error(`nobody listens to ${name}`)
    for (const listener of listeners) listener(...(given as never[]))
  }
}

/** Keeps one handler a name and calls it as Electron would. */
class Handlers {
  private readonly kept = new Map<string, Handler>()
  keep = (name: string, handler: Handler | null): void => {
    if (handler === null) this.kept.delete(name)
    else this.kept.set(name, handler)
  }
  call = (name: string, ...given: unknown[]): unknown => {
    const handler = this.kept.get(name)
    if (handler === undefined) throw new Error(`no handler was set: ${name}`)
    return handler(...(given as never[]))
  }
}
export const handlers = new Handlers()

export class Contents extends Emitter {
  readonly send = vi.fn<(channel: string) => void>()
  setWindowOpenHandler(handler: Handler): void {
    handlers.keep('window open', handler)
  }
}

export const windows: FakeWindow[] = []
export class FakeWindow extends Emitter {
  readonly webContents = new Contents()
  readonly show = vi.fn<() => void>()
  readonly focus = vi.fn<() => void>()
  readonly restore = vi.fn<() => void>()
  readonly loadURL = vi.fn<(address: string) => Promise<void>>(() => Promise.resolve())
  constructor(readonly options?: object) {
    super()
    windows.push(this)
  }
  destroy(): void {
    this.tell('closed')
  }
  isMinimized(): boolean {
    return true
  }
}

export const switches: { name: string; value: string | undefined }[] = []
export const privileged: object[] = []
export const menus: unknown[] = []
export const bridged = new Map<string, Record<string, Handler>>()
export const sent: unknown[][] = []

class App extends Emitter {
  readonly quit = vi.fn<() => void>()
  readonly requestSingleInstanceLock = vi.fn<() => boolean>(() => true)
  readonly commandLine = { appendSwitch: (name: string, value?: string): void => void switches.push({ name, value }) }
}
export const app = new App()

class Session extends Emitter {
  setPermissionRequestHandler = (handler: Handler | null): void => handlers.keep('permission request', handler)
  setPermissionCheckHandler = (handler: Handler | null): void => handlers.keep('permission check', handler)
  setDevicePermissionHandler = (handler: Handler | null): void => handlers.keep('device', handler)
  webRequest = { onBeforeRequest: (handler: Handler | null): void => handlers.keep('request', handler) }
  protocol = { handle: (scheme: string, handler: Handler): void => handlers.keep(`protocol ${scheme}`, handler) }
}
export const defaultSession = new Session()
export const powerMonitor = new Emitter()
export const rendererEvents = new Emitter()

const fake = {
  app,
  BrowserWindow: FakeWindow,
  contextBridge: {
    exposeInMainWorld: (name: string, api: Record<string, Handler>): void => void bridged.set(name, api),
  },
  ipcMain: { handle: (channel: string, handler: Handler): void => handlers.keep(`ipc ${channel}`, handler) },
  ipcRenderer: {
    invoke: (...given: [string, ...unknown[]]): Promise<unknown> => Promise.resolve(sent.push(given)),
    on: (channel: string, listener: Handler): unknown => rendererEvents.on(channel, listener),
    off: (): void => undefined,
  },
  Menu: {
    setApplicationMenu: (menu: unknown): void => void menus.push(menu),
    buildFromTemplate: (items: object[]) => items,
  },
  powerMonitor,
  protocol: { registerSchemesAsPrivileged: (schemes: object[]): void => void privileged.push(...schemes) },
  session: { defaultSession },
} satisfies { [K in keyof Electron]?: Like<Electron[K]> }

/** What `import … from 'electron'` gives under `vi.mock`. */
export const electronModule = { ...fake, default: fake }
