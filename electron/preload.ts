import { contextBridge, ipcRenderer } from 'electron'
import { ASK, LOCK } from './desktop/channels'

/** One function for every ask, one to hear of suspend and screen lock; nothing of Electron itself is handed over. */
contextBridge.exposeInMainWorld('lifeboatBridge', {
  ask: (call: string, ask: unknown): Promise<unknown> => ipcRenderer.invoke(ASK, call, ask),
  onLock: (listener: () => void): (() => void) => {
    const hear = (): void => listener()
    ipcRenderer.on(LOCK, hear)
    return () => void ipcRenderer.off(LOCK, hear)
  },
})
