import { app, type BrowserWindow, dialog, session } from 'electron'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { answerWindow } from './desktop/ipc'
import { lockWithTheMachine } from './desktop/lock'
import { setMenu } from './desktop/menu'
import { denyNavigation } from './desktop/navigation'
import { denyPermissions } from './desktop/permissions'
import { registerScheme, serveWindow } from './desktop/protocol'
import { blockRequests, type BlockedRequests } from './desktop/requests'
import { isFirstInstance } from './desktop/singleInstance'
import { quietChromium } from './desktop/switches'
import { openWindow } from './desktop/window'
import { makeHost } from './node/nodeHost'
import { realContext } from './node/realContext'

z.config({ jitless: true })

const here = dirname(fileURLToPath(import.meta.url))
let window: BrowserWindow | null = null
let blocked: BlockedRequests | null = null

const context = realContext({
  host: 'electron',
  version: __LIFEBOAT_VERSION__,
  renew: () => setImmediate(renewWindow), // the answer goes out first
  requestsBlocked: () => blocked?.count() ?? 0,
  pickFolder,
})
const { host, follow } = makeHost(context)

// The folder is Lifeboat's own, whatever the program is called or started from: another one would be an empty desk.
app.setName('Lifeboat')
app.setPath('userData', process.env['LIFEBOAT_PROFILE'] ?? join(context.dataFolder, 'electron'))
quietChromium()
registerScheme()

if (isFirstInstance(() => window)) {
  app.enableSandbox()
  app.on('window-all-closed', () => void follow.settled().finally(() => app.quit()))
  void app.whenReady().then(start)
}

function start(): void {
  session.defaultSession.setSpellCheckerEnabled(false)
  blocked = blockRequests()
  denyPermissions()
  denyNavigation()
  serveWindow(join(here, '..', 'renderer'))
  answerWindow(host)
  lockWithTheMachine(() => window)
  setMenu(process.platform)
  window = freshWindow()
}

function freshWindow(): BrowserWindow {
  const fresh = openWindow(join(here, 'preload.cjs'))
  fresh.on('closed', () => {
    if (window === fresh) window = null
  })
  return fresh
}

/** Throws the page and its process away; the new window comes first, so that the program does not end in between. */
function renewWindow(): void {
  const old = window
  window = freshWindow()
  old?.destroy()
}

async function pickFolder(): Promise<string | null> {
  const answer = await dialog.showOpenDialog({
    title: 'Choose a stick or a folder',
    properties: ['openDirectory', 'createDirectory'],
  })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}
