import { cleanText, parseDay } from '../../shared/domain/input'
import { err, ok, type Result } from '../../shared/result'
import { printedDay } from '../../shared/sheets/printed'

/** How an answer is keyed and shown: a question of a checklist, or a box of an agency's form that only a person knows. */
export interface AskedKind {
  kind: 'yesNo' | 'choice' | 'text' | 'code' | 'number' | 'day'
  choices?: readonly { code: string; text: string }[] | undefined
}

const YES_NO: Readonly<Record<string, string>> = { y: 'yes', yes: 'yes', n: 'no', no: 'no' }
const longest = 20_000

/** What stands in the box for a stored answer. */
export function shownAnswer({ kind }: AskedKind, stored: string): string {
  if (stored === 'notKnown') return '?'
  return kind === 'day' && /^\d{4}-\d{2}-\d{2}$/u.test(stored) ? printedDay(stored) : stored
}

/** What is said of a stored answer beside its box: the choice in words, or that nobody knows. */
export function answerAside({ choices }: AskedKind, stored: string): string | undefined {
  if (stored === 'notKnown') return 'not known: the question stays open'
  return choices?.find(({ code }) => code === stored)?.text
}

/**
 * The text of a box as the answer that is stored; null: no answer. `?` is an answer to every question: nobody knows yet.
 * A code that is in no list is kept as keyed where the list is open (`code`), and refused where it is closed (`choice`).
 */
export function readAnswer(
  asked: AskedKind,
  raw: string,
): Result<string | null, { type: 'AnswerRefused'; sentence: string }> {
  const { text } = cleanText(raw)
  if (text === '') return ok(null)
  if (text === '?') return ok('notKnown')
  if (text.length > longest) return refused(`At most ${longest.toLocaleString('en-US')} characters fit here.`)
  switch (asked.kind) {
    case 'yesNo': {
      const answer = YES_NO[text.toLowerCase()]
      return answer === undefined ? refused('Key y for yes, n for no, ? when nobody knows yet.') : ok(answer)
    }
    case 'choice': {
      const code = choiceOf(asked, text)
      return code === undefined
        ? refused(`Key one of ${(asked.choices ?? []).map((choice) => choice.code).join(', ')}, or ?.`)
        : ok(code)
    }
    case 'code':
      return ok(choiceOf(asked, text) ?? text.toUpperCase())
    case 'number':
      return /^\d{1,12}(?:\.\d{1,6})?$/u.test(text.replaceAll(',', ''))
        ? ok(text.replaceAll(',', ''))
        : refused('Key a number, such as 1,200 or 0.5.')
    case 'day': {
      const day = parseDay(text)
      return day.ok ? ok(day.value) : refused('No such day. Key it as 11/24/2026.')
    }
    case 'text':
      return ok(text)
  }
}

const refused = (sentence: string) => err({ type: 'AnswerRefused' as const, sentence })

/** By its code, or by the beginning of its words where that is only one. */
function choiceOf({ choices = [] }: AskedKind, text: string): string | undefined {
  const lower = text.toLowerCase()
  const exact = choices.find(({ code }) => code.toLowerCase() === lower)
  if (exact !== undefined) return exact.code
  const begun = choices.filter((one) => one.text.toLowerCase().startsWith(lower))
  return begun.length === 1 ? begun[0]?.code : undefined
}
