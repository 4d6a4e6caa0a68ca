import { takenBy, takenTwice } from '../../../shared/domain/queue/work'
import { useDeskHandle } from '../../store/hooks'
import { Button, Kbd } from '../../ui/Button'
import { ToneMark } from '../../ui/Tag'
import { momentWords } from '../../words/times'

type Work = Parameters<typeof takenBy>[0] & Parameters<typeof takenTwice>[1]

/** Whose work it is; that two took it is said in red. */
export function TakenLine({ work }: { work: Work }) {
  const { state } = useDeskHandle()
  const taken = takenBy(work)
  const twice = takenTwice(state, work)
  if (twice.length > 0)
    return (
      <p className="field__error">
        <ToneMark tone="stop" spoken="" /> Taken twice, on laptops that had not seen each other: {twice.join(' and ')}.
        Speak; whoever takes it again has it.
      </p>
    )
  return (
    <p className="small">
      {taken === undefined ? 'Nobody has taken it.' : `Taken by ${taken.name}, ${momentWords(taken.at)}.`}
    </p>
  )
}

interface TakeButtonProps {
  work: Work
  /** this operator's id */
  operator: string
  busy: boolean
  onAct: (act: 'take' | 'giveBack') => void
}

/** Take it, or give back what is one's own alone. */
export function TakeButton({ work, operator, busy, onAct }: TakeButtonProps) {
  const { state } = useDeskHandle()
  return takenBy(work)?.operator === operator && takenTwice(state, work).length === 0 ? (
    <Button disabled={busy} onClick={() => onAct('giveBack')}>
      Give back <Kbd>G</Kbd>
    </Button>
  ) : (
    <Button disabled={busy} onClick={() => onAct('take')}>
      Take <Kbd>T</Kbd>
    </Button>
  )
}
