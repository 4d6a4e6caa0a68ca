import type { FontMetrics } from '../sheet'
import type { PgaSheetValues } from '../pga/form'
import type { AddressParts } from './addressParts'
import { answerText, fda2877Values } from './fda2877Values'
import { fillingsOf, type Filling, type Fillings } from './fillings'

/**
 * What an agency's form can be filled with: the packet's named values with line 1 as the first line that the form
 * speaks of, every answer by its box (`fws-3-177.5`), each tick by box and answer (`hs-7.box=2A`), and the boxes of the
 * forms that Lifeboat knows.
 */
export function pgaFillings(values: PgaSheetValues, addresses: AddressParts, metrics: FontMetrics): Fillings {
  const { once } = fillingsOf({ ...values.packet, lines: [...values.lines] }, addresses, metrics)
  const answers = Object.entries(values.answers).flatMap(([box, value]): [string, Filling][] => [
    [box, answerText(value)],
    [tickOf(box, value.text), true],
  ])
  return { once: new Map([...once, ...answers, ...fda2877Values(values)]), further: [] }
}

/** The name of the tick that stands for one answer to a box. */
export const tickOf = (box: string, answer: string): string => `${box}=${answer}`
