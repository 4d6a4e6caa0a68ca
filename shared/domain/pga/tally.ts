import type { ProductColumns } from './goods'
import type { ProductFound } from './products'
import type { Standing } from './types'

export interface ProgramTally {
  agency: string
  program: string
  /** products by standing */
  products: Readonly<Record<Standing, number>>
}

/** Figures over all products; they add up: `products` = `answered` + `open`. */
export interface ProductsTally {
  products: number
  /** every question that is asked once has its answer */
  answered: number
  open: number
  /** somebody answered or judged something of them */
  touched: number
  /** no list, word or answer named any agency for them: said by table and questions, never as none */
  nothingNamed: number
  withoutNumber: number
  /** in the order in which agencies are shown */
  programs: readonly ProgramTally[]
  /** client → open questions, the most first; '' for products of nobody */
  clients: readonly { importer: string; products: number; openQuestions: number }[]
}

export interface Tally {
  add(row: ProductColumns, found: ProductFound, isTouched: boolean): void
  result(agenciesInOrder: readonly string[]): ProductsTally
}

export function createTally(): Tally {
  const programs = new Map<string, { agency: string; program: string; products: Record<Standing, number> }>()
  const clients = new Map<string, { importer: string; products: number; openQuestions: number }>()
  let products = 0
  let answered = 0
  let touched = 0
  let nothingNamed = 0
  let withoutNumber = 0
  return {
    add: (row, found, isTouched) => {
      products += 1
      if (found.open === 0) answered += 1
      if (isTouched) touched += 1
      if (found.findings.length === 0) nothingNamed += 1
      if ((row.htsNumber ?? '') === '') withoutNumber += 1
      for (const { agency, program, standing } of found.findings) {
        const key = `${agency}/${program}`
        let one = programs.get(key)
        if (one === undefined) programs.set(key, (one = { agency, program, products: none() }))
        one.products[standing] += 1
      }
      const importer = row.importer ?? ''
      let client = clients.get(importer)
      if (client === undefined) clients.set(importer, (client = { importer, products: 0, openQuestions: 0 }))
      client.products += 1
      client.openQuestions += found.open
    },
    result: (agenciesInOrder) => {
      const place = (agency: string): number => {
        const at = agenciesInOrder.indexOf(agency)
        return at < 0 ? agenciesInOrder.length : at
      }
      return {
        products,
        answered,
        open: products - answered,
        touched,
        nothingNamed,
        withoutNumber,
        programs: [...programs.values()].sort(
          (a, b) => place(a.agency) - place(b.agency) || (a.program < b.program ? -1 : 1),
        ),
        clients: [...clients.values()].sort(
          (a, b) => b.openQuestions - a.openQuestions || (a.importer < b.importer ? -1 : 1),
        ),
      }
    },
  }
}

const none = (): Record<Standing, number> => ({ applies: 0, ask: 0, notChecked: 0, doesNotApply: 0, disclaimed: 0 })
