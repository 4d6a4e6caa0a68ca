import { createContext, useContext } from 'react'
import type { Change } from '../../shared/journal/item'
import type { KeyHold } from '../respond/keyHold'

/** What the boxes of the agencies' checklist call. One object for the life of the screen. */
export interface PgaKeying {
  hold: KeyHold
  /**
   * One item; true: recorded. `asks`: it changes what stands on paper, so a printed entry asks for the reason first.
   * Where a paper is kept changes no sheet and asks nothing.
   */
  record(changes: readonly Change[], asks: 'reason' | 'nothing'): Promise<boolean>
  /** A sentence at the foot of the screen, and aloud. */
  say(sentence: string | undefined): void
  /** When everything left so far is recorded or refused. */
  settled(): Promise<void>
  /** From this box to the next open one, or to the next action of the screen. */
  goOn(from: HTMLElement): void
}

export const PgaKeyingContext = createContext<PgaKeying | null>(null)

export function usePgaKeying(): PgaKeying {
  const keying = useContext(PgaKeyingContext)
  if (keying === null) throw new Error('There is no checklist around this box')
  return keying
}
