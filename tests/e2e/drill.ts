import { test } from '@playwright/test'
import { startHost, type HostProcess } from '../browser/harness/hostProcess'
import { openWindow, type OpenWindow } from '../browser/harness/profile'
import { startDrill } from './desk'

export interface Drill {
  readonly host: HostProcess
  readonly window: OpenWindow
}

/** One practice desk for all tests of a file, opened before the first and ended after the last. */
export function drillForAll(): Drill {
  let open: Drill | undefined
  const opened = (): Drill => {
    if (open === undefined) throw new Error('The practice desk is asked for before the tests began')
    return open
  }
  test.beforeAll(async () => {
    test.setTimeout(180_000) // the hook's own: making a vault takes long on a busy machine
    const host = await startHost()
    const window = await openWindow(host)
    open = { host, window }
    await startDrill(window.page)
  })
  test.afterAll(async () => {
    await open?.window.close()
    await open?.host.end()
  })
  return {
    get host() {
      return opened().host
    },
    get window() {
      return opened().window
    },
  }
}
