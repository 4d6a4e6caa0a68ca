import { ipcMain, type WebFrameMain } from 'electron'
import type { Host } from '../../shared/host'
import { answerAsk } from '../../shared/hostWire'
import { err } from '../../shared/result'
import { ASK } from './channels'
import { isOurs } from './origin'

/** Answers the window's asks: only from the main frame of our own page, and each parsed on arrival. */
export function answerWindow(host: Host): void {
  ipcMain.handle(ASK, (event, call: unknown, ask: unknown) =>
    isOurFrame(event.senderFrame) && typeof call === 'string'
      ? answerAsk(host, call, ask)
      : err({ type: 'HostRefused', reason: 'not from the window of Lifeboat' }),
  )
}

const isOurFrame = (frame: WebFrameMain | null): boolean => frame !== null && frame.parent === null && isOurs(frame.url)
