import { useState } from 'react'
import { parseEntryNumber } from '../../shared/domain/entryNumber'
import { identifierWords } from '../../shared/domain/identifierWords'
import { reserveOf } from '../../shared/domain/reserve'
import { entityOf, textOf, valueOf } from '../../shared/journal/state'
import { useDeskHandle } from '../store/hooks'
import type { Desk } from '../store/types'
import { TextField } from '../ui/Field'
import { numberVoided, VoidForm } from './VoidForm'

/** A number of a spoiled sheet that no entry here holds: void with its reason, never offered, always accounted for. */
export function VoidNumber({ onClose }: { onClose: () => void }) {
  const desk = useDeskHandle()
  const [number, setNumber] = useState('')
  const [wrong, setWrong] = useState<string>()
  const voidWith = (reason: string) => {
    const read = readNumber(desk, number)
    setWrong(typeof read === 'string' ? read : undefined)
    if (typeof read === 'string') return undefined
    const { entryNumber, block, isNew } = read
    const drawn: [string, string][] = isNew
      ? [
          ['block', block],
          ['device', desk.device],
        ]
      : []
    return { entryNumber, changes: [numberVoided(entryNumber, reason, drawn)] }
  }
  return (
    <VoidForm
      title="Void a number"
      about="For a number spoiled on paper, or read out to somebody and not used. An entry is voided in the list of entries."
      placeholder="paper jam, sheet lost …"
      voidWith={voidWith}
      onClose={onClose}
    >
      <TextField
        id="void-number"
        label="Entry number"
        mono
        value={number}
        error={wrong}
        onChange={(event) => setNumber(event.target.value)}
      />
    </VoidForm>
  )
}

/** The number, or the sentence why it is not one that can be voided here. */
function readNumber(desk: Desk, text: string): { entryNumber: string; block: string; isNew: boolean } | string {
  const firm = entityOf(desk.state, 'firm', 'firm')
  const factor = Number(valueOf(firm, 'checkDigitFactor') ?? 0)
  const parsed = parseEntryNumber(text, { checkDigitFactor: factor, drill: desk.drill })
  if (!parsed.ok) return identifierWords(parsed.error)
  const { entryNumber, filerCode, serial } = parsed.value
  const known = entityOf(desk.state, 'number', entryNumber)
  if (valueOf(known, 'voided') === true) return 'This number is void already.'
  if (textOf(known, 'entry') !== '') return 'An entry here holds this number: void the entry, in the list of entries.'
  const block = reserveOf(desk.state, desk.device).blocks.find(
    (one) => one.filerCode === filerCode && one.first <= serial && serial <= one.last,
  )
  if (block === undefined) return 'This number lies in no block of this desk.'
  return { entryNumber, block: block.id, isNew: known === undefined }
}
