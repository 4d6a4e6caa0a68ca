import { useState } from 'react'
import { useDeskHandle } from '../store/hooks'
import { useSay } from '../ui/Status'
import { hostErrorWords, recordErrorWords } from '../words/errors'
import { isHostError } from '../words/hostError'
import type { HostError } from '../../shared/host'
import type { RecordError } from '../store/types'
import { noteRecorded } from './undoStack'

/** Invoice, packing list, permit: sealed in the vault, named in the journal. The chosen file itself is left where it was. */
export function useAttach(entryId: string): { busy: boolean; files: (files: readonly File[]) => Promise<void> } {
  const desk = useDeskHandle()
  const say = useSay()
  const [busy, setBusy] = useState(false)

  async function attach(file: File): Promise<boolean> {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const kept = await desk.putDocument(bytes, {
      name: file.name,
      mime: file.type === '' ? 'application/octet-stream' : file.type,
      entry: entryId,
    })
    if (!kept.ok) return refuse(file, kept.error)
    const recorded = await desk.record(kept.value)
    if (!recorded.ok) return refuse(file, recorded.error)
    noteRecorded(desk, recorded.value.sequence)
    return true
  }

  function refuse(file: File, error: RecordError | HostError): boolean {
    say(
      `${file.name} was not attached. ${isHostError(error) ? hostErrorWords(error) : recordErrorWords(error)}`,
      'stop',
    )
    return false
  }

  return {
    busy,
    async files(files) {
      if (files.length === 0) return
      setBusy(true)
      try {
        let attached = 0
        for (const file of files) if (await attach(file)) attached += 1
        if (attached > 0)
          say(attached === 1 ? 'Attached and sealed.' : `${attached} documents attached and sealed.`, 'good')
      } finally {
        setBusy(false)
      }
    },
  }
}
