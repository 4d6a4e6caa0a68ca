import { focusFirst } from '../ui/focusFirst'
import { OpeningPage } from './OpeningPage'

export type FirstChoice = 'setUp' | 'kit' | 'drill' | 'restore'

export const firstChoices: readonly { to: FirstChoice; title: string; about: string }[] = [
  {
    to: 'setUp',
    title: 'This is real: set up my own desk',
    about:
      'Firm, filer code, a block of entry numbers, who signs, keyed by hand. About ten minutes, once. A kit can be loaded later.',
  },
  {
    to: 'kit',
    title: 'I have a kit from my office: load it',
    about:
      'A real desk for the kit file and its passphrase: firm, numbers, clients and products come from it. Three minutes.',
  },
  {
    to: 'drill',
    title: 'Practise with the drill kit',
    about:
      'A broker that does not exist: 12 importers, 150 products, 100 numbers. Striped, and every print says EXERCISE.',
  },
  {
    to: 'restore',
    title: 'Restore from a mirror folder or stick',
    about:
      'A second laptop for a desk that has one, or after one was lost or rebuilt. Needs the passphrase or the recovery code.',
  },
]

/** Nothing was found on this machine: the real thing first (a drill that is taken for real, or the other way, hurts). */
export function FirstRun({ onChoose }: { onChoose: (to: FirstChoice) => void }) {
  return (
    <OpeningPage
      title="Keep working while your system is down"
      about="Lifeboat makes entries on this laptop alone and prints what CBP takes by hand. It uses no network. No desk was found on this machine; choose how to begin."
    >
      <Choices onChoose={onChoose} />
    </OpeningPage>
  )
}

export function Choices({ onChoose, loud = true }: { onChoose: (to: FirstChoice) => void; loud?: boolean }) {
  return firstChoices.map(({ to, title, about }, nth) => (
    <button
      key={to}
      type="button"
      className={loud && nth === 0 ? 'choice choice--first' : 'choice'}
      onClick={() => onChoose(to)}
      ref={loud && nth === 0 ? focusFirst : undefined}
    >
      <strong>{title}</strong>
      <span>{about}</span>
      <span className="choice__arrow" aria-hidden="true">
        →
      </span>
    </button>
  ))
}
