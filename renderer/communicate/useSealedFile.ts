import { useState } from 'react'
import type { Change } from '../../shared/journal/item'
import { ok, type Result } from '../../shared/result'
import { useDeskHandle } from '../store/hooks'
import { keepErrorWords, keepFile, type KeepError, type KeptFile } from './keepFiles'

export interface SealedFile {
  sealing: boolean
  /** why it could not be kept, as a sentence */
  problem: string | undefined
  choose: (file: File | undefined) => void
  /** ok without a value: no file was chosen. Not ok: `problem` says why, and nothing is to be recorded. */
  seal: () => Promise<Result<KeptFile | undefined, KeepError>>
}

/** One file of a form: sealed when the form is saved, and recorded together with what it belongs to (`withFile`). */
export function useSealedFile(): SealedFile {
  const desk = useDeskHandle()
  const [file, choose] = useState<File>()
  const [problem, setProblem] = useState<string>()
  const [sealing, setSealing] = useState(false)
  const seal = async () => {
    setProblem(undefined)
    if (file === undefined) return ok(undefined)
    setSealing(true)
    const kept = await keepFile(desk, file)
    setSealing(false)
    if (!kept.ok) setProblem(keepErrorWords(kept.error))
    return kept
  }
  return { sealing, problem, choose, seal }
}

/** The file's own change stands before what names it. */
export const withFile = (kept: KeptFile | undefined, changes: readonly Change[]): readonly Change[] =>
  kept === undefined ? changes : [kept.change, ...changes]
