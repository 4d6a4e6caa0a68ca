import type { JoinAs } from '../store/joining'

const choices: readonly { as: JoinAs; title: string; about: string }[] = [
  {
    as: 'replacement',
    title: 'The other laptop is lost or replaced',
    about:
      'This one takes its place. Its entry numbers stay quarantined until they are reconciled with the paper, or a new block is keyed.',
  },
  {
    as: 'second',
    title: 'The other laptop goes on working: this is a second one',
    about:
      'Both key on. Nothing is quarantined, and this one draws no number until it is given a block of its own. They take in each other’s journal by stick.',
  },
]

/** Asked each time and never guessed: the wrong answer stops a working laptop, or lets a lost one’s numbers stand. */
export function JoinChoice({ chosen, onChoose }: { chosen: JoinAs | undefined; onChoose: (as: JoinAs) => void }) {
  return (
    <fieldset className="join-choice">
      <legend>What is with the other laptop?</legend>
      {choices.map(({ as, title, about }) => (
        <label key={as} className="join-choice__one">
          <input type="radio" name="join-as" id={`join-${as}`} checked={chosen === as} onChange={() => onChoose(as)} />
          <span className="strong">{title}</span>
          <span className="small muted">{about}</span>
        </label>
      ))}
    </fieldset>
  )
}
