import type { Page } from '@playwright/test'

/** What the screen showed as saved, noted from within the page the moment it stood there. */
export interface Shown {
  /** address of an entry's screen → its number */
  numbers: Map<string, string>
  /** box name → the value that stood there with its source letter, and where it stood */
  saved: Map<string, { value: string; place: string }>
}

interface Look {
  /** nothing changed for a moment: what stands there is what a person reads */
  still: boolean
  place: string
  number: string
  boxes: { name: string; value: string; mark: string }[]
}

/**
 * Follows the marks of all boxes until the page dies. A source letter stands only at a recorded value. What was typed
 * counts at once; what the kit fills only when the screen is still, since a box shows its letter a moment before its
 * new text. Computed values follow from others, and are no record of their own.
 */
export async function watchShown(page: Page, wasTyped: (value: string) => boolean, shown: Shown): Promise<void> {
  await page.exposeFunction('lifeboatShown', (look: Look) => {
    if (look.number !== '') shown.numbers.set(look.place, look.number)
    for (const { name, value, mark } of look.boxes)
      if (value !== '' && !mark.startsWith('C') && (look.still || wasTyped(value)))
        shown.saved.set(name, { value, place: look.place })
  })
  await page.evaluate(() => {
    const tell = (still: boolean): void => {
      const number = document.querySelector('.entry-head h1')?.textContent?.trim() ?? ''
      const boxes = [...document.querySelectorAll<HTMLInputElement>('input[data-box]')].flatMap((box) => {
        const { box: name = '', mark = '' } = box.dataset
        return mark === '' ? [] : [{ name, value: box.value, mark }]
      })
      const place = location.hash.split('/box/')[0] ?? ''
      // The address moves on a moment before the boxes do: what still stands there belongs to the entry left behind.
      const [owner = ''] =
        document.querySelector<HTMLElement>('input[data-kind="entry"]')?.dataset['box']?.split('/') ?? []
      if (owner !== '' && !place.includes(owner)) return
      void (window as unknown as { lifeboatShown(look: Look): Promise<void> }).lifeboatShown({
        still,
        place,
        number,
        boxes,
      })
    }
    let pause: ReturnType<typeof setTimeout> | undefined
    const observer = new MutationObserver(() => {
      tell(false)
      clearTimeout(pause)
      pause = setTimeout(() => tell(true), 60)
    })
    observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['data-mark'] })
    tell(true)
  })
}
