import '../strictZod'
import { openPage, pageName } from './cataloguePages'
import { searchedCatalogue, type SearchedCatalogue } from './catalogueSearch'
import type { CatalogueAnswer, CatalogueAsk } from './catalogue'
import { DeskDatabase } from './database'
import { deskKeys } from './keys'
import type { CatalogueRow } from './types'

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
      catalogue = searchedCatalogue(await readPages(ask))
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

/** Pages that do not open are left out: the window has healed or named them before. */
async function readPages(ask: Extract<CatalogueAsk, { do: 'load' }>): Promise<CatalogueRow[][]> {
  const database = new DeskDatabase(ask.keys.desk)
  const keys = await deskKeys(ask.keys)
  try {
    const rows = await database.pages.bulkGet(ask.hashes.map((hash) => pageName(keys, hash)))
    const pages = ask.hashes.map(async (hash, n) => {
      const row = rows[n]
      const place = { catalogue: ask.catalogue, version: ask.version, n, total: ask.hashes.length }
      return row === undefined ? undefined : openPage(keys, place, hash, row)
    })
    return (await Promise.all(pages)).filter((page) => page !== undefined)
  } finally {
    database.close()
  }
}
