import { useRef } from 'react'
import { answering } from '../../../shared/domain/pga/changes'
import type { AskedQuestion } from '../../../shared/domain/pga/types'
import type { Change } from '../../../shared/journal/item'
import { PgaKeyingContext } from '../../pga/pgaKeying'
import { AskedQuestions } from '../../pga/QuestionsCard'
import { usePgaKeyingOf } from '../../pga/usePgaKeyingOf'
import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { pgaKeyedErrorWords } from '../../words/pga'
import { dayOf } from '../../words/times'
import '../../pga/pga.css'

export interface ProductQuestionsProps {
  title: string
  questions: readonly AskedQuestion[]
  onClose: () => void
}

/** What is asked once of a product. Each answer is recorded as its box is left, and holds a year. */
export function ProductQuestions({ title, questions, onClose }: ProductQuestionsProps) {
  const desk = useDeskHandle()
  const root = useRef<HTMLDivElement>(null)
  const done = useRef<HTMLButtonElement>(null)
  const { keying, said } = usePgaKeyingOf(undefined, root, done)

  async function record(all: readonly (readonly [AskedQuestion, string, string])[]): Promise<boolean> {
    const changes: Change[] = []
    for (const [{ of, question }, answer, source] of all) {
      const made = answering(
        desk.state,
        { about: 'product', of, question },
        { answer, note: '', source },
        dayOf(desk.now()),
      )
      if (!made.ok) {
        keying.say(pgaKeyedErrorWords(made.error))
        return false
      }
      changes.push(...made.value)
    }
    return changes.length === 0 || keying.record(changes, 'nothing')
  }

  return (
    <Dialog
      open
      wide
      title={title}
      about="Asked once, in quiet times. The answers are kept with the product, and each shipment proposes them."
      onClose={onClose}
    >
      <PgaKeyingContext.Provider value={keying}>
        <div className="pga-column product-questions" ref={root}>
          <AskedQuestions
            questions={questions}
            onAnswer={(asked, answer) => record([[asked, answer ?? '', '']])}
            onLetGo={() => Promise.resolve(false)}
            onNo={(asked) =>
              void record(asked.map((one) => [one, 'no', 'said together with the other questions that were open']))
            }
          />
        </div>
        <p className="small" aria-live="polite">
          {said}
        </p>
        <div className="form-actions">
          <Button look="primary" ref={done} onClick={onClose}>
            Done
          </Button>
        </div>
      </PgaKeyingContext.Provider>
    </Dialog>
  )
}
