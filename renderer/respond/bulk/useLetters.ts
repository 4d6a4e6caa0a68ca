import { useCallback, useState } from 'react'
import type { LetterGroup, PrintedLetter } from '../../../shared/domain/respond/manyLetters'
import { printPdf } from '../../paper/print'
import { useDeskHandle } from '../../store/hooks'
import { workerEndWords } from '../../words/workers'
import { printErrorWords } from '../printWords'
import { makeLetter } from './makeLetter'

export interface Letters {
  busy: boolean
  /** what happened last, as a sentence */
  said: string | undefined
  print: (group: LetterGroup, entries: readonly string[]) => Promise<void>
  /** the kept bytes, exactly as they were */
  reprint: (letter: PrintedLetter) => Promise<void>
}

/** Prints a letter for several entries, or one that was printed before; one at a time. */
export function useLetters(): Letters {
  const desk = useDeskHandle()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<string>()

  const run = useCallback(async (work: () => Promise<string>) => {
    setBusy(true)
    setSaid('Drawing and sealing the letter …')
    try {
      setSaid(await work())
    } finally {
      setBusy(false)
    }
  }, [])
  const print = useCallback(
    (group: LetterGroup, entries: readonly string[]) =>
      run(async () => {
        const made = await makeLetter(desk, group, entries)
        if (!made.ok) return printErrorWords(made.error)
        if (made.value === undefined) return 'None of these entries is on this desk any more.'
        return sent(made.value.pdf, made.value.letter)
      }),
    [desk, run],
  )
  const reprint = useCallback(
    (letter: PrintedLetter) =>
      run(async () => {
        const kept = await desk.getDocument(letter.document)
        return kept.ok ? sent(kept.value, letter) : printErrorWords(kept.error)
      }),
    [desk, run],
  )
  return { busy, said, print, reprint }
}

async function sent(pdf: Uint8Array, { number }: PrintedLetter): Promise<string> {
  const printed = await printPdf(pdf)
  return printed.ok
    ? `Letter ${number} is recorded and went to the print dialog. Look at the paper: no program can see it.`
    : `Letter ${number} is recorded, but the print dialog did not open. ${workerEndWords(printed.error)} Then reprint it.`
}
