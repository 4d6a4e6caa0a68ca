import type { DeskState } from '../../journal/state'
import type { PgaFormId } from '../../sheets/pga/formIds'
import type { Value } from '../../sheets/values'
import type { EntryFile } from '../entryFile'
import { counting } from './conditions'
import { answersOf } from './rows'
import type { Answered, KnowledgeIndex } from './types'

/**
 * What answers fill of a form for its lines, as its sheet reads them: the boxes that were answered under their own name,
 * and those that a question of the checklist fills. The first line that has an answer speaks for a shipment's form.
 */
export function formAnswers(
  file: EntryFile,
  state: DeskState,
  knowledge: KnowledgeIndex,
  { form, lines }: { form: PgaFormId; lines: readonly string[] },
  today: string,
): Readonly<Record<string, Value>> {
  const values: Record<string, Value> = {}
  const put = (box: string, answered: Answered, text: string): void => {
    if (box.startsWith(`${form}.`) && values[box] === undefined) values[box] = { text, field: `${answered.id}/answer` }
  }
  for (const { id, fields } of file.lines) {
    if (!lines.includes(id)) continue
    const { answers } = answersOf(state, { entry: file.id, line: id, product: fields.product }, today)
    for (const [key, answered] of answers) {
      const said = counting(answered)
      if (said === undefined) continue
      put(key, answered, said)
      // A question that fills a box of choices gives its code; words are the form's own.
      for (const box of knowledge.question(key)?.fills ?? []) put(box, answered, said)
    }
  }
  return values
}
