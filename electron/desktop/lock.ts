import { powerMonitor, type BrowserWindow } from 'electron'
import { LOCK } from './channels'

/** The laptop sleeps or its screen is locked: the window is told to forget keys and all that was decrypted. */
export function lockWithTheMachine(currentWindow: () => BrowserWindow | null): void {
  const lock = (): void => currentWindow()?.webContents.send(LOCK)
  powerMonitor.on('suspend', lock)
  powerMonitor.on('lock-screen', lock)
}
