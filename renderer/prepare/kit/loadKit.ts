import type { HostError } from '../../../shared/host'
import { rowsOfCatalogue } from '../../../shared/exchange/kit/content'
import { kitCatalogues, type KitCatalogue } from '../../../shared/exchange/kit/format'
import { loadedChange, loadedKit } from '../../../shared/exchange/kit/loaded'
import { openQuestions } from '../../../shared/exchange/kit/questions'
import type { Change } from '../../../shared/journal/item'
import { ok, type Result } from '../../../shared/result'
import { ownBytes } from '../../store/bytes'
import type { Desk, RecordError } from '../../store/types'
import { dayWords, momentOf } from '../../words/times'
import { openFormFile } from '../forms/fileForm'
import { catalogueVersion, type KitOffer } from './openKit'

export type KitProgress = { step: 'forms' | 'records' | KitCatalogue; done: number; total: number }

/** A frame of the mirror holds 16 MiB; an item stays far below it. */
const ITEM_BYTES = 1_000_000

/**
 * Loads an offered kit: forms and catalogues first, then the records in as few items as they fit into, and that the kit
 * is loaded in the last of them. Broken off anywhere, the same kit is loaded again, and what stands already stays.
 */
export async function loadKit(
  desk: Desk,
  offer: KitOffer,
  say: (progress: KitProgress) => void,
): Promise<Result<{ waiting: number }, RecordError | HostError>> {
  const { manifest, content, toStore, difference } = offer
  const forms: Change[] = []
  for (const [index, form] of toStore.forms.entries()) {
    say({ step: 'forms', done: index, total: toStore.forms.length })
    const kept = await desk.putDocument(form.bytes, { name: form.name, mime: 'application/pdf' })
    if (!kept.ok) return kept
    forms.push(kept.value, await formChange(offer, form, kept.value.id))
  }
  for (const catalogue of kitCatalogues) {
    const version = catalogueVersion(manifest, catalogue)
    const rows = rowsOfCatalogue(content, catalogue)
    if (version === undefined || !toStore[catalogue]) continue
    const onProgress = (done: number) => say({ step: catalogue, done, total: rows.length })
    const loaded = await desk.loadCatalogue(catalogue, version, rows, sourceOf(offer, catalogue), onProgress)
    if (!loaded.ok) return loaded
  }
  const last = loadedChange(loadedKit(desk.state, desk.device), desk.device, manifest, {
    sha256: offer.sha256,
    keyWords: offer.standing.words,
    loadedAt: momentOf(desk.now()),
  })
  const items = inItems([...difference.changes, ...forms, last])
  for (const [index, changes] of items.entries()) {
    say({ step: 'records', done: index, total: items.length })
    const recorded = await desk.record(changes)
    if (!recorded.ok) return recorded
  }
  return ok({ waiting: openQuestions(desk.state).length })
}

function inItems(changes: readonly Change[]): Change[][] {
  const items: Change[][] = []
  let bytes = ITEM_BYTES
  for (const change of changes) {
    bytes += JSON.stringify(change).length
    if (bytes > ITEM_BYTES) {
      items.push([])
      bytes = 0
    }
    items.at(-1)?.push(change)
  }
  return items
}

/** What the PDF says of itself stands with it where it can be read, so that it is filled or bound like one filed by hand. */
async function formChange(
  offer: KitOffer,
  form: { name: string; bytes: Uint8Array; sha256: string },
  document: string,
): Promise<Change> {
  const read = await openFormFile(new File([ownBytes(form.bytes)], form.name.replaceAll('_', ' ')))
  const patch: Change['patch'] = [
    ['title', read.ok ? read.value.title : form.name.replace(/\.pdf$/iu, '').replaceAll('_', ' '), 'K'],
    ['document', document, 'K'],
    ['source', sourceOf(offer, 'forms'), 'K'],
    ['obtainedOn', exportedDay(offer, 'forms'), 'K'],
    ['removed', false, 'K'],
  ]
  if (read.ok)
    patch.push(
      ['form', read.value.form, 'K'],
      ['edition', read.value.edition, 'K'],
      ['fingerprint', read.value.read.fingerprint, 'K'],
      ['fields', read.value.read.fields.length, 'K'],
    )
  return { action: 'officialForm.filed', kind: 'officialForm', id: form.sha256, patch }
}

const exportedDay = ({ manifest }: KitOffer, set: string): string =>
  (manifest.sets.find((one) => one.set === set)?.exportedAt ?? manifest.madeAt).slice(0, 10)

const sourceOf = (offer: KitOffer, set: string): string =>
  `Kit of ${dayWords(offer.manifest.madeAt.slice(0, 10))}: ${offer.manifest.sets.find((one) => one.set === set)?.source ?? set}`
