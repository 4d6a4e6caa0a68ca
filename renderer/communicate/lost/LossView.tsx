import { useState } from 'react'
import { lossOddities } from '../../../shared/domain/incident/loss'
import { lostThing } from '../../../shared/domain/incident/lossRecord'
import { routeToHash } from '../../frame/routes'
import { useReport } from '../../paper/useReport'
import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { Screen } from '../../ui/Screen'
import { Tag, ToneMark } from '../../ui/Tag'
import { momentWords } from '../../words/times'
import { LossDialog, type LossAsk } from './LossDialogs'
import { LossStep } from './LossStep'
import { lossSheet } from './lossReport'
import { oddityWords, stepOrder } from './lossWords'
import { useKnownUpTo } from './useKnownUpTo'
import { useLossFile } from './useLossFile'

/** One loss: the numbered list that a tired person goes down, each step done by what was recorded. */
export function LossView({ id }: { id: string }) {
  const desk = useDeskHandle()
  const file = useLossFile(id)
  const known = useKnownUpTo(file?.loss.fields.device ?? '')
  const [asked, setAsked] = useState<LossAsk>()
  const { busy, said, print, save } = useReport()
  if (file === undefined)
    return (
      <Screen title="Something is lost">
        <p>
          This report was withdrawn, or is not on this laptop.{' '}
          <a href={routeToHash({ at: 'communicate', page: 'lost' })}>All that was reported</a>
        </p>
      </Screen>
    )
  const { fields } = file.loss
  const open = stepOrder.filter((step) => file.steps[step] === 'open')
  const odd = lossOddities(desk.state, fields, { device: desk.device, nowMs: desk.now().ms, id })
  return (
    <Screen
      title={`Lost: ${lostThing(file.loss)}`}
      about={[
        fields.noticedAt === undefined ? '' : `noticed ${momentWords(fields.noticedAt)}`,
        fields.noticedBy === undefined ? '' : `by ${fields.noticedBy}`,
        fields.where,
        open.length === 0 ? 'nothing is left to do' : `${open.length} of ${stepOrder.length} steps to do`,
      ]
        .filter(Boolean)
        .join(' · ')}
      actions={
        <>
          <Button onClick={() => setAsked({ ask: 'correct' })}>Correct</Button>
          <Button
            disabled={busy}
            onClick={() =>
              void save(() => lossSheet(file, known), `Loss sheet ${fields.describe ?? fields.what ?? ''}`)
            }
          >
            Save the loss sheet
          </Button>
          <Button disabled={busy} onClick={() => void print(() => lossSheet(file, known))}>
            Print the loss sheet
          </Button>
        </>
      }
    >
      {odd.map((oddity) => (
        <p key={oddityWords(oddity)}>
          <ToneMark tone="later" spoken="Look at this: " /> {oddityWords(oddity)}
        </p>
      ))}
      {fields.foundAgainAt !== undefined && (
        <p>
          <Tag tone="note">Found again {momentWords(fields.foundAgainAt)}</Tag> {fields.foundAgainNote} Nothing is
          undone.
        </p>
      )}
      {said !== undefined && <p role="status">{said}</p>}
      <ol className="lost-steps" aria-label="Steps">
        {stepOrder.map((step, at) => (
          <LossStep
            key={step}
            step={step}
            number={at + 1}
            next={open[0] === step}
            file={file}
            known={known}
            onAsk={setAsked}
          />
        ))}
      </ol>
      <p className="row small muted">
        {fields.foundAgainAt === undefined && (
          <Button look="quiet" onClick={() => setAsked({ ask: 'found' })}>
            It is found again
          </Button>
        )}
        <Button look="quiet" onClick={() => setAsked({ ask: 'withdraw' })}>
          It was no loss
        </Button>
      </p>
      {asked !== undefined && <LossDialog file={file} asked={asked} onClose={() => setAsked(undefined)} />}
    </Screen>
  )
}
