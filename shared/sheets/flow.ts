import type { Pen, TextStyle } from './pen'
import { BODY_BOTTOM, BODY_TOP, LEFT, WIDTH, type DraftPage } from './frame'

/** A sheet of running text: blocks one under the other, a fresh page when one has no room. */
export class Flow {
  readonly pages: DraftPage[] = []
  y = BODY_BOTTOM + 1
  readonly #fresh: (page: number) => DraftPage

  constructor(fresh: (page: number) => DraftPage) {
    this.#fresh = fresh
    this.#next()
  }

  get pen(): Pen {
    const page = this.pages.at(-1)
    if (page === undefined) throw new Error('A flow always has a page')
    return page.pen
  }

  #next(): void {
    this.pages.push(this.#fresh(this.pages.length + 1))
    this.y = BODY_TOP + 6
  }

  /** A fresh page unless the height still fits; gives back the top of the room. */
  room(height: number): number {
    if (this.y + height > BODY_BOTTOM && this.y > BODY_TOP + 6) this.#next()
    const top = this.y
    this.y += height
    return top
  }

  gap(points: number): void {
    this.y += points
  }

  /** `aside` stands small at the right end of the rule. */
  heading(text: string, aside = ''): void {
    const top = this.room(17)
    this.pen.text(LEFT, top + 11, text, { size: 9, font: 'sansBold' })
    const room = WIDTH - this.pen.width(text, 'sansBold', 9) - 16
    const from = LEFT + WIDTH - room
    const style = { size: 6.5, font: 'sans', align: 'right', width: room, from: 'bottom', grey: true } as const
    if (aside !== '') this.pen.fitted(from, top - 3, { width: room, height: 16 }, aside, { ...style, smallest: 4.8 })
    this.pen.line(LEFT, top + 14.5, LEFT + WIDTH, top + 14.5, 0.5)
  }

  /** Wrapped text over the width, parted between pages by its lines. */
  paragraph(text: string, style: Partial<TextStyle> & { indent?: number } = {}): void {
    const size = style.size ?? 8.2
    const indent = style.indent ?? 0
    const width = WIDTH - indent
    const pitch = size * 1.38
    for (const line of this.pen.lines(text, width, style.font ?? 'sans', size)) {
      const top = this.room(pitch)
      this.pen.text(LEFT + indent, top + size, line, { ...style, size, width })
    }
  }
}
