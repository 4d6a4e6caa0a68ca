import { useEffect, useState } from 'react'
import type { Diagnostic } from '../../shared/domain/diagnostics'
import type { EntryFile } from '../../shared/domain/entryFile'
import type { PacketPlan } from '../../shared/sheets/packet'
import { specByName } from './boxSpecs'
import { readBox } from './boxText'
import { boxParts } from './formLayout'
import type { Keying } from './keying'
import { withUnrecorded, type UnrecordedValue } from './liveFile'
import { previewOf } from './packetPlan'

/** While one types the sheet follows after this pause. */
const typingPauseMs = 150
/** At the latest after this, however busy the window is. */
const longestWaitMs = 250

/**
 * The packet as it would print now: with what is recorded, and with what stands in the boxes. Planned when the window
 * is idle, so that leaving a box never waits for it; undefined before the first.
 */
export function usePreview(
  keying: Keying,
  file: EntryFile | undefined,
  diagnostics: readonly Diagnostic[],
): PacketPlan | undefined {
  const [plan, setPlan] = useState<PacketPlan>()
  const typed = useTypingPauses(keying)
  useEffect(() => {
    if (file === undefined) return
    const idle = requestIdleCallback(
      () => setPlan(previewOf(keying.desk, withUnrecorded(file, unrecordedValues(keying)), diagnostics)),
      { timeout: longestWaitMs },
    )
    return () => cancelIdleCallback(idle)
  }, [keying, file, diagnostics, typed])
  return plan
}

/** Raised after each pause in typing. */
function useTypingPauses(keying: Keying): number {
  const [pauses, setPauses] = useState(0)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = keying.onTyped(() => {
      clearTimeout(timer)
      timer = setTimeout(() => setPauses((before) => before + 1), typingPauseMs)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [keying])
  return pauses
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
