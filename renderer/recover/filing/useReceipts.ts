import { useCallback, useEffect, useRef, useState } from 'react'
import type { AnswerTable } from '../../../shared/exchange/receipts/answerTable'
import { useDeskHandle } from '../../store/hooks'
import { useSay } from '../../ui/Status'
import { receiptsErrorWords } from '../../words/receipts'
import { readReceipts, takeReceipts, type ReadReceipts } from './takeReceipts'

export type ReceiptsStage =
  | { at: 'choose'; refusal?: string }
  | { at: 'reading'; name: string }
  /** a table whose columns nobody has named yet */
  | { at: 'columns'; file: File; table: AnswerTable }
  | { at: 'read'; taken: ReadReceipts; refusal?: string }
  | { at: 'taking'; taken: ReadReceipts; done: number; of: number }

export interface Receipts {
  stage: ReceiptsStage
  choose: (file: File) => void
  /** reads the same file by the columns that a person chose */
  readAs: (file: File, table: AnswerTable) => void
  take: () => void
  cancel: () => void
}

/** One file of answers from its choosing to its end. Leaving the page ends it, and what was not recorded is gone with it. */
export function useReceipts(): Receipts {
  const desk = useDeskHandle()
  const say = useSay()
  const [stage, setStage] = useState<ReceiptsStage>({ at: 'choose' })
  const work = useRef<AbortController>(undefined)
  const begin = useCallback((): AbortSignal => {
    work.current?.abort()
    work.current = new AbortController()
    return work.current.signal
  }, [])
  useEffect(() => () => work.current?.abort(), [])

  const read = async (file: File, chosen?: AnswerTable) => {
    const cancel = begin()
    setStage({ at: 'reading', name: file.name })
    const found = await readReceipts(desk, file, { cancel, chosen })
    // Another file was chosen meanwhile, or the page is left: this one is nobody's any more.
    if (cancel.aborted) return
    if (found.ok) return setStage({ at: 'read', taken: found.value })
    if (found.error.type === 'ColumnsNotKnown') return setStage({ at: 'columns', file, table: found.error.table })
    setStage({ at: 'choose', refusal: receiptsErrorWords(file.name, found.error) })
  }
  const take = async () => {
    if (stage.at !== 'read') return
    const { taken } = stage
    const cancel = begin()
    setStage({ at: 'taking', taken, done: 0, of: 1 })
    const onProgress = (done: number, of: number) => setStage({ at: 'taking', taken, done, of })
    const wrong = await takeReceipts(desk, taken, { cancel, onProgress })
    if (wrong !== '') return setStage({ at: 'choose', refusal: wrong })
    setStage({ at: 'choose' })
    say('The answers are taken in.', 'good')
  }
  return {
    stage,
    choose: (file) => void read(file),
    readAs: (file, table) => void read(file, table),
    take: () => void take(),
    cancel: () => {
      work.current?.abort()
      // While it is taken in, the piece that is being recorded is waited for: what it says comes from there.
      setStage((now) => (now.at === 'taking' ? now : { at: 'choose' }))
    },
  }
}
