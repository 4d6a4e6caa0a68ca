import type { ReactNode } from 'react'
import { mayReplace, type LossFile, type StepId } from '../../../shared/domain/incident/lossSteps'
import { routeToHash } from '../../frame/routes'
import { operatorName } from '../../frame/Rail'
import { useNow } from '../../frame/useNow'
import { useRole } from '../../prepare/operators/useRole'
import { useDesk, useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { Tag } from '../../ui/Tag'
import { useRecord } from '../../ui/useRecord'
import { momentOf, momentWords } from '../../words/times'
import { startChanges, type LossAsk } from './LossDialogs'
import { LossTasks } from './LossTasks'
import { knownSentence, papersSentence } from './lossReport'
import { countWords, leftWords, reportDue, stepTitles, wallWords } from './lossWords'
import type { KnownUpTo } from './useKnownUpTo'

export interface LossStepProps {
  step: StepId
  number: number
  /** the first that is open: its button is the one primary action of the screen */
  next: boolean
  file: LossFile
  known: KnownUpTo
  onAsk: (asked: LossAsk) => void
}

const tags = {
  done: <Tag tone="good">done</Tag>,
  open: <Tag tone="later">to do</Tag>,
  notNeeded: <Tag>not needed</Tag>,
} as const

export function LossStep(props: LossStepProps) {
  const { step, number, file } = props
  const state = file.steps[step]
  return (
    <li className={`lost-step lost-step--${state}`} aria-label={stepTitles[step]}>
      <span className="lost-step__number" aria-hidden="true">
        {number}
      </span>
      <div className="lost-step__body">
        <h2>
          {stepTitles[step]} {tags[state]}
        </h2>
        <Says {...props} />
      </div>
      <div className="lost-step__do">
        <Does {...props} />
      </div>
    </li>
  )
}

/** What a step stands at, in a sentence or two. */
function Says({ step, file, known, onAsk, next }: LossStepProps): ReactNode {
  const { loss, data, blocks, packets } = file
  const { fields } = loss
  switch (step) {
    case 'recorded':
      return (
        <p>
          {[
            fields.what === 'laptop' && `${fields.device ?? ''} in the journal`,
            fields.stateSaid,
            fields.lastSeenAt && `last seen ${momentWords(fields.lastSeenAt)}`,
          ]
            .filter(Boolean)
            .join(' · ') || 'Last seen and sealed or open are not keyed yet: Correct.'}
        </p>
      )
    case 'whoseData': {
      const sure = data.clients.filter(({ sureness }) => sureness === 'sure').length
      const perhaps = data.clients.length - sure
      return (
        <p>
          {countWords(sure, 'client')}, {countWords(data.entries, 'entry', 'entries')}
          {perhaps === 0 ? '' : `; ${countWords(perhaps, 'client')} more perhaps`}.{' '}
          {file.notListed.length > 0 && (
            <strong>{countWords(file.notListed.length, 'client')} not on the list of the breach yet. </strong>
          )}
          <span className="muted">{knownSentence(file, known)}</span>
        </p>
      )
    }
    case 'numbers':
      if (fields.what !== 'laptop')
        return <p>No block of numbers belongs to a {fields.what}. Its entries keep theirs.</p>
      return (
        <p>
          {blocks.length === 0
            ? 'No block of it is known here.'
            : blocks
                .map(
                  (one) =>
                    `${one.filerCode}-${one.first} to ${one.last}: ${one.taken} taken, ${one.heldBack} held back`,
                )
                .join('; ')}
          {blocks.length > 0 && '. No laptop draws from it again, also when it is found.'}
        </p>
      )
    case 'key':
      return <KeySays file={file} />
    case 'clock':
      return <ClockSays file={file} />
    case 'papers':
      if (fields.what === 'stick')
        return <p>A stick holds no paper. Papers that lay with it: report them as a packet.</p>
      return (
        <>
          <p>{papersSentence(packets.length, fields.papersInIt)}.</p>
          {packets.length > 0 && (
            <p className="small mono">
              {packets
                .slice(0, 8)
                .map(({ entryNumber }) => entryNumber)
                .join(', ')}
              {packets.length > 8 ? ` and ${packets.length - 8} more` : ''}
            </p>
          )}
        </>
      )
    case 'notices':
      return <LossTasks file={file} onAsk={onAsk} next={next} />
    case 'replacement':
      return <ReplacementSays file={file} />
  }
}

function KeySays({ file: { loss, keys } }: { file: LossFile }) {
  if (loss.fields.what === 'packet')
    return <p>No key is on paper. If a passphrase or a recovery code was, report the laptop it opens, too.</p>
  return (
    <ul>
      {keys.map(({ device, label, own, changed, joinedSince }) => (
        <li key={device}>
          {own ? 'This laptop' : label}:{' '}
          {changed !== undefined
            ? `changed ${wallWords(changed)}. What is recorded since opens with nothing that was lost.`
            : joinedSince
              ? 'began with the new key.'
              : own
                ? 'not changed since. The desk locks, and opens with the passphrases given.'
                : 'not changed since, as far as is known here. Change it there, under Operators and keys.'}
        </li>
      ))}
    </ul>
  )
}

function ClockSays({ file: { breach, noBreach, reported } }: { file: LossFile }) {
  const now = useNow(30_000)
  if (breach === undefined)
    return <p>{noBreach?.fields.text ?? 'Neither a breach nor a decision that it is none is recorded.'}</p>
  const due = breach.fields.discoveredAt === undefined ? undefined : reportDue(breach.fields.discoveredAt)
  return (
    <p>
      {due === undefined ? (
        'When it was noticed is not keyed: the 72 hours cannot be counted.'
      ) : (
        <>
          Breach report due <strong>{momentWords(due)}</strong>, {leftWords(due, now.ms)}
          {reported ? '; sent' : '; not sent yet'}.
        </>
      )}{' '}
      {countWords(breach.touched.length, 'client')} on its list.{' '}
      <span className="muted">19 CFR 111.21(b): 72 hours from discovery, weekends included.</span>
    </p>
  )
}

function ReplacementSays({ file }: { file: LossFile }) {
  const desk = useDeskHandle()
  const second = useDesk((open) => open.saveState().second.label)
  const { loss, replacedBy } = file
  if (loss.fields.what === 'packet')
    return (
      <p>Print the packet again from its entry: the paper says what it replaces, and the entry keeps its number.</p>
    )
  if (loss.fields.what === 'stick')
    return (
      <p>
        {second === null || second === loss.fields.describe
          ? 'No other stick follows this laptop yet.'
          : `The stick ${second} follows this laptop.`}
      </p>
    )
  if (replacedBy !== '') return <p>Laptop {replacedBy} is in its place, with numbers of its own.</p>
  return (
    <ol>
      <li>
        On the spare: <em>Restore from a mirror folder or stick</em>, with{' '}
        {second === null ? 'this laptop’s stick' : `the stick ${second}`} (folder Lifeboat/{desk.id}).
      </li>
      <li>
        There choose <em>The other laptop goes on working</em>: the other one is this laptop. The lost one is stopped
        already.
      </li>
      <li>Load the spare’s kit, or key a block that your office locked. It never draws a number of the lost one.</li>
      <li>Take its journal in here, then name it.</li>
    </ol>
  )
}

/** The button of a step; primary where it is what comes next. */
function Does({ step, next, file, onAsk }: LossStepProps): ReactNode {
  const desk = useDeskHandle()
  const operator = useDesk(operatorName)
  const lead = useRole() === 'lead'
  const { busy, record } = useRecord()
  const look = next ? ('primary' as const) : ('plain' as const)
  const { loss, breach, steps } = file
  const link = (words: string, to: Parameters<typeof routeToHash>[0], primary = false) => (
    <a className={primary ? 'button button--primary' : 'button'} href={routeToHash(to)}>
      {words}
    </a>
  )
  switch (step) {
    case 'recorded':
      return null
    case 'whoseData':
      return (
        <Button look={look} onClick={() => onAsk({ ask: 'clients' })}>
          Show the clients
        </Button>
      )
    case 'numbers':
      return loss.fields.what === 'laptop' ? link('Entry numbers', { at: 'prepare', page: 'numbers' }) : null
    case 'key':
      if (steps.key === 'notNeeded') return null
      if (!lead) return <p className="small muted">A lead changes the key.</p>
      if (
        steps.key === 'open' &&
        file.keys.every(({ own, changed, joinedSince }) => !own || changed !== undefined || joinedSince)
      )
        return null
      return (
        <Button look={look} onClick={() => onAsk({ ask: 'rotate' })}>
          {steps.key === 'done' ? 'Change it again' : 'Change the key'}
        </Button>
      )
    case 'clock':
      if (breach !== undefined)
        return (
          <>
            {link('Breach report', { at: 'communicate', page: 'reports' }, next)}
            <Button onClick={() => onAsk({ ask: 'noBreach' })}>It is no breach</Button>
          </>
        )
      return (
        <Button
          look={look}
          disabled={busy}
          onClick={() =>
            void record(
              startChanges(file, desk.state, desk.randomId(), {
                now: momentOf(desk.now()),
                by: operator,
                ownDevice: desk.device,
              }),
            )
          }
        >
          Start the 72 hours after all
        </Button>
      )
    case 'papers':
      if (steps.papers === 'notNeeded') return null
      return (
        <>
          {link('Found on paper', { at: 'prepare', page: 'numbers' })}
          <Button look={look} onClick={() => onAsk({ ask: 'papers' })}>
            {loss.fields.papersInIt === undefined ? 'Count the papers' : 'Count again'}
          </Button>
        </>
      )
    case 'notices':
      return null
    case 'replacement':
      if (loss.fields.what === 'packet') return link('Entries', { at: 'respond' })
      if (loss.fields.what === 'stick') return link('Choose a stick', { at: 'prepare', page: 'places' }, next)
      if (file.replacedBy !== '') return null
      return mayReplace(desk.state, loss, desk.device).length === 0 ? (
        link('Other laptops', { at: 'recover', page: 'laptops' }, next)
      ) : (
        <>
          {link('Other laptops', { at: 'recover', page: 'laptops' })}
          <Button look={look} onClick={() => onAsk({ ask: 'replaced' })}>
            Name the laptop in its place
          </Button>
        </>
      )
  }
}
