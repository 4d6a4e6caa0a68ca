import '../strictZod'
import { readCatalogueRows } from './catalogueRows'
import { searchedCatalogue, type SearchedCatalogue } from './catalogueSearch'
import type { CatalogueAnswer, CatalogueAsk } from './catalogue'

/** Holds one opened catalogue in its memory and answers one question after the other. */
let catalogue: SearchedCatalogue | undefined
let last: Promise<unknown> = Promise.resolve()

self.addEventListener('message', (event: MessageEvent<CatalogueAsk>) => {
  const { id } = event.data
  last = last
    .then(() => answer(event.data))
    .then(
      (value) => self.postMessage(value),
      (cause: unknown) => self.postMessage({ id, failed: String(cause) }),
    )
})

async function answer(ask: CatalogueAsk): Promise<CatalogueAnswer> {
  const { id } = ask
  switch (ask.do) {
    case 'load':
      // Pages that do not open are left out: the window has healed or named them before.
      catalogue = searchedCatalogue((await readCatalogueRows(ask.keys, ask)).filter((page) => page !== undefined))
      return { id }
    case 'overlay':
      catalogue?.overlay(ask.corrections)
      return { id }
    case 'search':
      return { id, found: catalogue?.search(ask.text, ask.limit) ?? { total: 0, rows: [] } }
    case 'row': {
      const row = ask.asKit ? catalogue?.kitRow(ask.row) : catalogue?.row(ask.row)
      return row === undefined ? { id } : { id, row }
    }
  }
}
