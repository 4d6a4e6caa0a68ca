import type { FormQuestion } from './layForm'

/** Short ways to write what a form asks. */

type Kind = FormQuestion['kind']

/** The same for the next shipment of the product. */
export const ofProduct = (box: string, caption: string, kind: Kind = 'text'): FormQuestion => ({
  box,
  caption,
  kind,
  once: 'product',
})

export const ofShipment = (box: string, caption: string, kind: Kind = 'text'): FormQuestion => ({ box, caption, kind })

/** The agency may leave it blank, or only some goods have it. */
export const optional = (question: FormQuestion): FormQuestion => ({ ...question, needed: false })

/** Columns of one table. */
export const inTable = (table: string, questions: readonly FormQuestion[]): FormQuestion[] =>
  questions.map((question) => ({ ...question, table }))
