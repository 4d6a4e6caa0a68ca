import { entitiesOf, textOf } from '../../../shared/journal/state'
import { recoveryProved } from '../../opening/recoveryProof'
import { dayOf, dayWords } from '../../words/times'
import { all, at, type ReadyFacts, type ReadyLine } from './line'

export function secondMirror({ save }: ReadyFacts): ReadyLine {
  const { label, behindItems, problem } = save.second
  const fine = label !== null && problem === null && behindItems === 0
  return {
    id: 'mirror',
    tone: fine ? 'good' : 'later',
    title:
      label === null
        ? 'No second mirror'
        : `Second mirror ${label}: ${problem ?? (behindItems === 0 ? 'the same' : `${behindItems ?? '?'} items behind`)}`,
    about: 'A stick that can be carried away from this laptop',
    guidance: 'Prevent: “Keep backup devices physically offsite”',
    mend: { words: label === null ? 'Choose' : 'Show', to: at('places') },
  }
}

export function recoveryCode({ state }: ReadyFacts): ReadyLine {
  const proof = all(state, 'notice').find((notice) => textOf(notice, 'what') === recoveryProved)
  return {
    id: 'recovery',
    tone: proof === undefined ? 'later' : 'good',
    title:
      proof === undefined
        ? 'The recovery code was never proved'
        : `Recovery code proved on ${dayWords(dayOf(proof.born.wall))}`,
    about: 'Keyed back from paper; without it a forgotten passphrase is the end of the desk',
    guidance: 'Prevent: “Protect your data”',
    mend: { words: proof === undefined ? 'Make one' : 'Show', to: at('operators') },
  }
}

/** A printed packet is the proof that printer, cable and driver work with this laptop (practice 9). */
export function printTest({ state }: ReadyFacts): ReadyLine {
  let last: string | undefined
  for (const fact of entitiesOf(state, 'fact').values())
    if (textOf(fact, 'what') === 'printed') {
      const day = dayOf(fact.born.wall)
      if (last === undefined || day > last) last = day
    }
  return {
    id: 'print',
    tone: last === undefined ? 'later' : 'good',
    title: last === undefined ? 'No packet was ever printed here' : `A packet was printed on ${dayWords(last)}`,
    about:
      last === undefined
        ? 'Print one with the printer of the go-kit, with the radio off'
        : 'Lifeboat knows that it was sent to print, not what came out',
    guidance: 'Respond: “hard copy … forms”',
    mend: { words: 'Entries', to: { at: 'respond' } },
  }
}
