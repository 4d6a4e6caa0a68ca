import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron'
import { ADDRESS } from './origin'

/** A window without Node, in Chromium's sandbox, that sees of us only what the preload hands over. */
export const windowOptions = (preload: string): BrowserWindowConstructorOptions => ({
  title: 'Lifeboat',
  width: 1360,
  height: 860,
  minWidth: 1024,
  minHeight: 640,
  show: false,
  autoHideMenuBar: true,
  webPreferences: {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false, // the dictionary would be fetched from the network
    devTools: false, // to look inside, open the same window in the browser host
    backgroundThrottling: false, // clocks and the idle lock go on behind another window
  },
})

/** Opens the window and shows it once it is drawn. */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow(windowOptions(preload))
  window.once('ready-to-show', () => window.show())
  void window.loadURL(ADDRESS)
  return window
}
