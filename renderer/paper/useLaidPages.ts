import { startTransition, useEffect, useRef, useState } from 'react'
import type { Result } from '../../shared/result'
import type { LaidPage } from '../../shared/sheets/sheet'
import type { WorkerEnd } from '../store/runWorker'
import { workerEndWords } from '../words/workers'

/**
 * The pages of a paper as they will be printed, laid anew when what is asked for changes; `fault` is a sentence.
 * @param lay kept outside the component
 */
export function useLaidPages<Asked>(
  asked: Asked,
  lay: (asked: Asked) => Promise<Result<LaidPage[], WorkerEnd>>,
): { pages: readonly LaidPage[]; fault: string | undefined } {
  const [pages, setPages] = useState<readonly LaidPage[]>([])
  const [fault, setFault] = useState<string>()
  const turns = useRef(0)
  useEffect(() => {
    turns.current += 1
    const turn = turns.current
    void lay(asked).then((laid) => {
      if (turn !== turns.current) return
      // Thousands of marks: drawn between keys, never in one go.
      if (laid.ok) startTransition(() => setPages(laid.value))
      setFault(laid.ok ? undefined : workerEndWords(laid.error))
    })
  }, [asked, lay])
  return { pages, fault }
}
