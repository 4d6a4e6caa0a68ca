import type { Page } from '@playwright/test'
import { plain } from '../paper'

/** A box of the form as it stands, by its place: `line 1 enteredValue`. */
export interface KeyedBox {
  name: string
  value: string
}

/** Everything that stands in the boxes of the entry on the screen. */
export async function everyBox(page: Page): Promise<KeyedBox[]> {
  const boxes = await page.locator('input[data-box]').evaluateAll((inputs) =>
    inputs.map((input) => ({
      name: `${(input as HTMLInputElement).dataset['kind'] ?? 'entry'} ${((input as HTMLInputElement).dataset['box'] ?? '').split('/').at(-1) ?? ''}`,
      value: (input as HTMLInputElement).value,
    })),
  )
  return boxes.filter(({ value }) => value.trim() !== '')
}

/** Boxes whose value stands on no page, and which answer or word is meant by it on paper. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'entry isfFiled': 'asked by the letter of ocean shipments alone, as yes or no',
  'line pgaHint': 'a hint of the kit: the packet has the agencies’ own sheets',
  'line adcvdAnswer': 'a question to the operator, no box of a form',
  'line quotaAnswer': 'a question to the operator, no box of a form',
  'line forcedLabourAnswer': 'a question to the operator, no box of a form',
}

/** Whole dollars stand without their cents. */
const solid = (text: string): string => plain(text.replace(/\.00$/u, '')).replaceAll(/[^A-Z0-9]/gu, '')

/** The boxes whose value the papers do not show, whatever its hyphens, commas and dots. */
export function missingOnPaper(boxes: readonly KeyedBox[], papers: string): KeyedBox[] {
  const all = solid(papers)
  return boxes.filter(({ name, value }) => OTHERWISE[name] === undefined && !all.includes(solid(value)))
}
