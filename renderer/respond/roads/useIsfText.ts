import { useState } from 'react'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { IsfRow } from '../../../shared/domain/respond/isf'
import { isfText } from '../../../shared/sheets/respond/isfSheet'
import { saveFileOutside } from '../../paper/saveOutside'
import { useDeskHandle } from '../../store/hooks'
import { writingErrorWords } from '../../words/errors'
import { sheetOf } from './isfParties'

/** Saves the data sheet as plain text for the clean machine; it stands on the list of files to be destroyed. */
export function useIsfText(): { busy: boolean; said: string | undefined; save: (row: IsfRow) => Promise<void> } {
  const desk = useDeskHandle()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<string>()
  const save = async (row: IsfRow) => {
    setBusy(true)
    const name = `security filing ${row.name.replace(/[^A-Za-z0-9._-]+/gu, '-')}${desk.drill ? ' EXERCISE' : ''}.txt`
    const saved = await saveFileOutside(desk, {
      name,
      bytes: utf8ToBytes(isfText(sheetOf(desk.state, row), desk.drill)),
      what: `Security filing data sheet, ${row.name}`,
    })
    setBusy(false)
    setSaid(
      saved.ok
        ? `Saved as ${saved.value}. This file is not sealed. It is on the list of files to be destroyed.`
        : writingErrorWords(saved.error),
    )
  }
  return { busy, said, save }
}
