import { useEffect, useState } from 'react'
import type { ReviewRow } from '../../../shared/domain/respond/review'
import { keyedRows } from '../../../shared/domain/respond/reviewKeyed'
import { reviewMark } from '../../../shared/domain/respond/reviewRecord'
import { reviewSentence } from '../../../shared/domain/respond/reviewWords'
import { entityOf, textOf } from '../../../shared/journal/state'
import { operatorName } from '../../frame/Rail'
import { go } from '../../frame/routes'
import { useDeskHandle } from '../../store/hooks'
import { Button, Kbd } from '../../ui/Button'
import { Screen } from '../../ui/Screen'
import { useSay } from '../../ui/Status'
import { useHotkeys } from '../../ui/useHotkeys'
import { useRecord } from '../../ui/useRecord'
import { momentOf, momentWords } from '../../words/times'
import { useEntryFile } from '../projections'
import { AloneDialog } from './AloneDialog'
import { NoteDialog } from './NoteDialog'
import { ReadValues } from './ReadValues'
import { keyersOf } from './readKeyers'
import { useReviewOf } from './useReview'

/** One entry to be read by a second person: every value large, with where it came from and what moved since. */
export function ReadingView({ entryId, rows }: { entryId: string; rows: readonly ReviewRow[] }) {
  const desk = useDeskHandle()
  const file = useEntryFile(entryId)
  const review = useReviewOf(entryId)
  const keyers = useKeyers(entryId)
  const [open, setOpen] = useState<'note' | 'alone'>()
  const { busy, refusal, record } = useRecord()
  const say = useSay()
  const number = file?.entry.entryNumber ?? 'No number'
  const mine = keyers?.has(desk.operator) === true || review?.keyers.has(desk.operator) === true

  const next = () => {
    const at = rows.findIndex(({ id }) => id === entryId)
    const others = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))].filter(({ id }) => id !== entryId)
    const waiting = others.find(({ review: { keyers: who } }) => !who.has(desk.operator)) ?? others[0]
    go({ at: 'respond', page: 'review', ...(waiting !== undefined && { id: waiting.id }) })
  }
  const mark = async () => {
    if (busy) return
    // Asked again at the press: what another laptop or window keyed meanwhile counts too.
    const who = await keyersOf(desk, entryId)
    if (who.has(desk.operator)) return say('You keyed values of this entry: your own review does not count.', 'later')
    const keyed = keyedRows(desk.state, entryId)
    if (keyed === undefined) return
    const by = { name: operatorName(desk), operator: desk.operator, at: momentOf(desk.now()) }
    if (!(await record(reviewMark(keyed, by)))) return
    say(`${number} is reviewed.`, 'good')
    next()
  }
  const back = () => go({ at: 'respond', page: 'review' })
  useHotkeys({ R: () => void mark(), N: next, B: () => setOpen('note'), A: () => setOpen('alone'), Escape: back })

  if (file === undefined || review === undefined)
    return (
      <Screen title="Review">
        <p className="muted">There is no entry of this name on this desk.</p>
      </Screen>
    )
  const moved = review.standing.is === 'fallen' ? review.standing.moved : []
  return (
    <Screen
      title={number}
      about={file.entry.importerName}
      className="list-screen reading-screen"
      actions={
        <>
          <Button onClick={next} aria-keyshortcuts="N">
            Next <Kbd>N</Kbd>
          </Button>
          <Button onClick={() => setOpen('note')} aria-keyshortcuts="B">
            Send back <Kbd>B</Kbd>
          </Button>
          <Button onClick={() => setOpen('alone')} aria-keyshortcuts="A">
            Go alone <Kbd>A</Kbd>
          </Button>
          <Button look="primary" disabled={busy || mine} onClick={() => void mark()} aria-keyshortcuts="R">
            Reviewed <Kbd>R</Kbd>
          </Button>
        </>
      }
    >
      <div className="reading">
        <p className="reading__how" aria-live="polite">
          {reviewSentence(review, momentWords) || 'No condition asks for a second person here.'}
          {mine && ' You keyed values of this entry: somebody else looks.'}
          {review.note !== '' && ` ${review.noteBy} sent it back: ${review.note}`}
        </p>
        {refusal !== undefined && (
          <p role="alert" className="field__error">
            {refusal}
          </p>
        )}
        <ReadValues file={file} moved={moved} />
      </div>
      {open === 'note' && (
        <NoteDialog
          entryId={entryId}
          entryNumber={number}
          keyer={textOf(entityOf(desk.state, 'operator', file.entity.born.operator), 'name') || 'the keyer'}
          onClose={(sent) => {
            setOpen(undefined)
            if (sent) next()
          }}
        />
      )}
      {open === 'alone' && <AloneDialog entryId={entryId} onClose={() => setOpen(undefined)} />}
    </Screen>
  )
}

/** undefined while the journal is being read. */
function useKeyers(entryId: string): ReadonlySet<string> | undefined {
  const desk = useDeskHandle()
  const review = useReviewOf(entryId)
  const [keyers, setKeyers] = useState<ReadonlySet<string>>()
  useEffect(() => {
    let gone = false
    void keyersOf(desk, entryId).then(
      (read) => {
        if (!gone) setKeyers(new Set(read))
      },
      // The desk is being locked under the reading: the page is thrown away with it.
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [desk, entryId, review])
  return keyers
}
