import type { Value } from '../values'

/**
 * An agency's form as data: blocks one under the other over the width of the page. `drawForm` lays them, parts them
 * between pages and continues what does not fit; a form's file only says what stands in which box.
 */
export type FormBlock =
  /** a shaded bar: PART I; `keep` is how many points beneath it stay on its page, 40 where absent */
  | { is: 'heading'; text: string; keep?: number }
  /** a row of boxes side by side; `lines` is how many lines of nine points a value has room for */
  | { is: 'boxes'; boxes: readonly FormBox[]; lines?: number }
  /** small boxes to be ticked, each with its words, in columns */
  | TickBlock
  /** the form's own words: statements, certifications, instructions for whoever takes it */
  | { is: 'words'; text: string; strong?: boolean }
  /** rows of one kind; more than `atLeast` go on down the page and on further pages under the same head */
  | {
      is: 'table'
      columns: readonly FormColumn[]
      rows: readonly (readonly Value[])[]
      /** ruled rows of a form that nothing was answered for */
      atLeast?: number
      lines?: number
    }
  /** signed by hand: nothing is ticked, dated or signed by the program */
  | { is: 'sign'; boxes: readonly FormBox[]; statement?: string }
  /** left to the agency or to CBP: captions over empty boxes */
  | { is: 'agency'; text: string; rows: readonly (readonly FormBox[])[] }

export interface FormBox {
  /** as the form has it; absent where the numbering is not known */
  number?: string
  caption: string
  /** share of the row's width, 1 where absent */
  part?: number
  /** absent: left blank */
  value?: Value
}

export interface FormColumn {
  number?: string
  caption: string
  part: number
}

export interface TickBlock {
  is: 'ticks'
  number?: string
  caption: string
  /** set: the caption has a small box of its own, as the letters over groups of statements have */
  ticked?: boolean
  /** where the answer comes from: its area is lit, and ruled while a needed one is missing */
  value?: Value
  columns?: number
  ticks: readonly Tick[]
}

export interface Tick {
  ticked: boolean
  /** the form's own number or letter of the choice */
  number?: string
  text: string
  /** what is written beside the choice: a date, a number, a reason */
  boxes?: readonly FormBox[]
}
