import { useState } from 'react'
import { cleanLine } from '../../ui/boxes'
import type { resultOptions } from './screeningWords'

/** What the clean machine said: the result, who looked, on which lists; a possible match cleared by name and why. */
export interface Screened {
  result: (typeof resultOptions)[number]['value']
  screenedBy: string
  lists: string
  clearedBy: string
  clearedWhy: string
}

type Faults = Partial<Record<Exclude<keyof Screened, 'result'>, string>>

export interface ScreenedBoxes {
  boxes: Screened
  faults: Faults
  put: (some: Partial<Screened>) => void
  /** what is recorded; undefined: something is lacking, and its box says so */
  read: () => Screened | undefined
}

export function useScreened(begun: Screened): ScreenedBoxes {
  const [boxes, setBoxes] = useState(begun)
  const [faults, setFaults] = useState<Faults>({})
  const read = () => {
    const possible = boxes.result === 'possibleMatch'
    const clean = {
      result: boxes.result,
      screenedBy: cleanLine(boxes.screenedBy),
      lists: cleanLine(boxes.lists),
      clearedBy: possible ? cleanLine(boxes.clearedBy) : '',
      clearedWhy: possible ? cleanLine(boxes.clearedWhy) : '',
    }
    const found: Faults = {
      ...(clean.screenedBy === '' && { screenedBy: 'Say who screened.' }),
      ...(clean.lists === '' && { lists: 'Say which lists were looked at.' }),
      ...(clean.clearedBy !== '' && clean.clearedWhy === '' && { clearedWhy: 'Say why it is another party.' }),
    }
    setFaults(found)
    return Object.keys(found).length === 0 ? clean : undefined
  }
  return { boxes, faults, put: (some) => setBoxes({ ...boxes, ...some }), read }
}
