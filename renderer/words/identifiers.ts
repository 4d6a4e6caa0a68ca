import { parseFilerCode } from '../../shared/domain/entryNumber'
import { identifierWords } from '../../shared/domain/identifierWords'
import { parseImporterNumber } from '../../shared/domain/importerNumber'

/** The sentence under a box when what is keyed cannot be such an identifier; undefined when nothing speaks against it. */

export function filerCodeRefusal(text: string): string | undefined {
  const parsed = parseFilerCode(text)
  return parsed.ok ? undefined : identifierWords(parsed.error)
}

export function importerNumberRefusal(text: string): string | undefined {
  const parsed = parseImporterNumber(text)
  return parsed.ok ? undefined : identifierWords(parsed.error)
}
