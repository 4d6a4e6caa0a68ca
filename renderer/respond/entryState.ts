import { entryClocks } from '../../shared/domain/clocks'
import type { EntryFile } from '../../shared/domain/entryFile'
import type { Tone } from '../ui/Tag'
import { lastPrint, reasonsSincePrint } from './revisions'

/** The entry's progress in a word or two, from its facts only. */
export function entryStateWords(file: EntryFile): { words: string; tone: Tone } {
  const { progress } = entryClocks(file)
  const last = lastPrint(file)
  if (last !== undefined && reasonsSincePrint(file).length > 0)
    return { words: `Changed since print of revision ${last.revision}`, tone: 'later' }
  return { words: progress.charAt(0).toUpperCase() + progress.slice(1), tone: 'plain' }
}
