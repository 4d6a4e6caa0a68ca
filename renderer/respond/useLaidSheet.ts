import { useEffect, useRef, useState } from 'react'
import type { Diagnostic } from '../../shared/domain/diagnostics'
import type { EntryFile } from '../../shared/domain/entryFile'
import type { PacketSheet } from '../../shared/sheets/packet'
import type { LaidPage } from '../../shared/sheets/sheet'
import { laySheet } from '../paper/paper'
import { readBox } from './boxText'
import { boxParts } from './formLayout'
import { useKeying, type Keying } from './keying'
import { withUnrecorded, type UnrecordedValue } from './liveFile'
import { previewOf } from './packetPlan'
import { specByName } from './boxSpecs'

/** While one types the sheet follows after this pause; leaving a box does not wait. */
const typingPauseMs = 150

/** The sheet beside the form, laid by the paper worker: with what is recorded, and with what stands in the boxes. */
export function useLaidSheet(
  file: EntryFile,
  diagnostics: readonly Diagnostic[],
  sheet: PacketSheet,
): readonly LaidPage[] {
  const keying = useKeying()
  const [pages, setPages] = useState<readonly LaidPage[]>([])
  const [typed, setTyped] = useState(0)
  const asked = useRef(0)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = keying.onTyped(() => {
      clearTimeout(timer)
      timer = setTimeout(() => setTyped((before) => before + 1), typingPauseMs)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [keying])

  useEffect(() => {
    asked.current += 1
    const turn = asked.current
    const plan = previewOf(keying.desk, withUnrecorded(file, unrecordedValues(keying)), diagnostics)
    void laySheet(plan, sheet).then((laid) => {
      if (turn === asked.current) setPages(laid)
    })
  }, [keying, file, diagnostics, sheet, typed])

  return pages
}

/** Texts that cannot be stored as they stand do not reach the paper. */
function unrecordedValues(keying: Keying): UnrecordedValue[] {
  const values: UnrecordedValue[] = []
  for (const [name, raw] of keying.texts()) {
    const { id, field } = boxParts(name)
    const spec = specByName(keying, name)
    const read = spec === undefined ? undefined : readBox(spec, raw, keying.desk)
    if (read?.ok === true) values.push({ id, field, value: read.value.value })
  }
  return values
}
