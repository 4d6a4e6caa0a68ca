import { useEffect, useMemo, useState } from 'react'
import type { EntryFile } from '../../../shared/domain/entryFile'
import { shownPages } from '../../paper/documents'
import { pagePictures } from '../../paper/print'
import { useDeskHandle } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { documentErrorWords } from '../../words/documents'

/** What pictures are asked of: a document as it stands in the packet. */
export interface Pictured {
  id: string
  rotate: 0 | 90 | 180 | 270
}
export interface Pictures {
  /** addresses of its pages' pictures, in order; empty while they are drawn */
  pages: readonly string[]
  failed?: string
}

/** Sharp enough to read an invoice at the width of half a window. */
const DPI = 110
/** Those that can be drawn. */
export const pictured = (documents: EntryFile['documents']): Pictured[] =>
  documents
    .filter(({ fields }) => fields.pages !== undefined)
    .map(({ id, fields }) => ({ id, rotate: fields.rotate ?? 0 }))

const NONE: Pictures = { pages: [] }

interface Kept {
  made: Promise<Pictures>
  /** screens that show them */
  users: number
}
const kept = new WeakMap<Desk, Map<string, Kept>>()

/** The pages of documents as pictures, drawn once and let go with the last screen that shows them. */
export function usePictures(documents: readonly Pictured[]): (id: string) => Pictures {
  const desk = useDeskHandle()
  const wanted = documents.map(({ id, rotate }) => `${id} ${rotate}`).join('\n')
  const [shown, setShown] = useState<ReadonlyMap<string, Pictures>>(new Map())
  useEffect(() => {
    let gone = false
    const keys = wanted === '' ? [] : wanted.split('\n')
    for (const key of keys)
      void take(desk, key).then((pictures) => {
        if (!gone) setShown((before) => new Map(before).set(key, pictures))
      })
    return () => {
      gone = true
      for (const key of keys) letGo(desk, key)
    }
  }, [desk, wanted])
  return useMemo(() => {
    const keyOf = new Map(wanted.split('\n').map((key) => [key.split(' ')[0], key]))
    return (id) => shown.get(keyOf.get(id) ?? '') ?? NONE
  }, [wanted, shown])
}

function take(desk: Desk, key: string): Promise<Pictures> {
  const all = kept.get(desk) ?? new Map<string, Kept>()
  kept.set(desk, all)
  const known = all.get(key) ?? { made: draw(desk, key), users: 0 }
  known.users += 1
  all.set(key, known)
  return known.made
}

/** Kept for a moment: a turn or a move shows the same pictures again. */
function letGo(desk: Desk, key: string): void {
  setTimeout(() => {
    const all = kept.get(desk)
    const known = all?.get(key)
    if (known === undefined) return
    known.users -= 1
    if (known.users > 0) return
    all?.delete(key)
    void known.made.then(({ pages }) => {
      for (const page of pages) URL.revokeObjectURL(page)
    })
  }, 5_000)
}

/** One after the other: each takes a worker with a reader of its own. */
let last: Promise<unknown> = Promise.resolve()

function draw(desk: Desk, key: string): Promise<Pictures> {
  const next = last.then(() => drawNow(desk, key))
  last = next
  return next
}

async function drawNow(desk: Desk, key: string): Promise<Pictures> {
  const [id = '', rotate = '0'] = key.split(' ')
  const bytes = await desk.getDocument(id)
  if (!bytes.ok) return { pages: [], failed: 'Its file is not on this laptop.' }
  const turned = [0, 90, 180, 270].find((one) => one === Number(rotate)) as Pictured['rotate'] | undefined
  const pages = await shownPages(bytes.value, { rotate: turned ?? 0, drill: desk.drill })
  if (!pages.ok) return { pages: [], failed: documentErrorWords(pages.error) }
  try {
    return { pages: await pagePictures(pages.value, DPI) }
  } catch (cause) {
    return { pages: [], failed: `Its pages cannot be shown: ${cause instanceof Error ? cause.message : String(cause)}` }
  }
}
