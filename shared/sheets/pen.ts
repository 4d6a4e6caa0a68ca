import type { DrawOp, FontMetrics, FontName } from './sheet'
import { BOXED, LEADING, fit, forPrint, runWidth, runsOf, textWidth, wrap, type Fitted } from './text'

export interface TextStyle {
  size: number
  font?: FontName
  align?: 'left' | 'right' | 'centre'
  /** width for `right` and `centre`, and for wrapping */
  width?: number
  grey?: boolean
  /** what is missing or does not add up; its words say so too, for a printer without colours */
  red?: boolean
}

/** Collects the drawing of one page. Every text of every sheet goes through it, so that nothing unknown to the font is lost. */
export class Pen {
  readonly ops: DrawOp[] = []
  constructor(readonly metrics: FontMetrics) {}

  width(text: string, font: FontName, size: number): number {
    return textWidth(forPrint(text), font, size, this.metrics)
  }

  /** The lines into which a text breaks. */
  lines(text: string, width: number, font: FontName, size: number): string[] {
    return wrap(forPrint(text), width, font, size, this.metrics)
  }

  /** One line; `y` is the baseline. */
  text(x: number, y: number, text: string, style: TextStyle): void {
    const font = style.font ?? 'sans'
    const shown = forPrint(text)
    if (shown === '') return
    let at = x
    if (style.align !== undefined && style.align !== 'left') {
      const slack = (style.width ?? 0) - textWidth(shown, font, style.size, this.metrics)
      at += style.align === 'right' ? slack : slack / 2
    }
    for (const run of runsOf(shown, font, this.metrics)) {
      const width = runWidth(run, font, style.size, this.metrics)
      if (run.boxed) this.#codePoint(at, y, width, run.text, style.size)
      else if (run.text.trim() !== '')
        this.ops.push({
          op: 'text',
          x: at,
          y,
          size: style.size,
          font,
          text: run.text,
          ...(style.grey && { grey: true }),
          ...(style.red && { red: true }),
        })
      at += width
    }
  }

  #codePoint(x: number, y: number, width: number, digits: string, size: number): void {
    const inset = size * 0.04
    const height = size * (BOXED.digit + 0.25)
    this.rect(x + inset, y - height + size * 0.1, width - 2 * inset, height, { width: 0.4 })
    const font = 'mono'
    const small = size * BOXED.digit
    this.ops.push({ op: 'text', x: x + size * BOXED.pad, y: y - size * 0.1, size: small, font, text: digits })
  }

  /** Wrapped text from the baseline `y` of its first line; gives back the baseline that a next line would have. */
  paragraph(x: number, y: number, text: string, style: TextStyle & { width: number; leading?: number }): number {
    const pitch = style.size * (style.leading ?? LEADING + 0.12)
    let baseline = y
    for (const line of this.lines(text, style.width, style.font ?? 'sans', style.size)) {
      this.text(x, baseline, line, style)
      baseline += pitch
    }
    return baseline
  }

  /**
   * Shrinks into an area (top left corner given); says whether the whole text stands there. If not, the last line
   * gives way to `continued`.
   */
  fitted(
    x: number,
    y: number,
    area: { width: number; height: number },
    text: string,
    style: TextStyle & { font: FontName; from?: 'top' | 'bottom'; continued?: string; smallest?: number },
  ): Fitted {
    const fitted = fit(forPrint(text), area, style.font, style.size, this.metrics, style.smallest)
    if (!fitted.whole && style.continued !== undefined) fitted.lines.splice(-1, 1, style.continued)
    const pitch = fitted.size * LEADING
    const block = (fitted.lines.length - 1) * pitch
    const first = style.from === 'bottom' ? y + area.height - block - fitted.size * 0.2 : y + fitted.size * 0.78
    fitted.lines.forEach((line, index) =>
      this.text(x, first + index * pitch, line, { ...style, size: fitted.size, width: area.width }),
    )
    return fitted
  }

  line(x1: number, y1: number, x2: number, y2: number, width = 0.5, dash = false): void {
    this.ops.push({ op: 'line', x1, y1, x2, y2, width, ...(dash && { dash: true }) })
  }

  rect(x: number, y: number, w: number, h: number, style: { width?: number; fill?: 'shade' | 'black' } = {}): void {
    this.ops.push({
      op: 'rect',
      x,
      y,
      w,
      h,
      width: style.width ?? (style.fill === undefined ? 0.5 : 0),
      ...(style.fill && { fill: style.fill }),
    })
  }

  /** Not painted on paper; lit on the screen while its field is keyed. */
  area(x: number, y: number, w: number, h: number, field: string, missing = false): void {
    this.ops.push({ op: 'area', x, y, w, h, field, ...(missing && { missing: true }) })
  }

  /** A tick box, 7 pt, its lower edge on the baseline. */
  tick(x: number, y: number, ticked: boolean, size = 7): void {
    const top = y - size + 1
    this.rect(x, top, size, size, { width: 0.6 })
    if (!ticked) return
    this.line(x + 1.4, top + 1.4, x + size - 1.4, top + size - 1.4, 1)
    this.line(x + size - 1.4, top + 1.4, x + 1.4, top + size - 1.4, 1)
  }
}
