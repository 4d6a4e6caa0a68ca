import { templatesFor } from './row'

const SAY_NOTHING =
  'Guess at nothing, in words or in writing. Whoever rings from outside is given {phone}; press, police and lawyers are given to {lead}.'

export const staffTemplates = templatesFor('staff', [
  [
    'firstNotice',
    'Our systems are down: what you do now',
    ['plan-what'],
    [
      'To {recipient}',
      'Since {incidentBegan} our computer systems do not work. {lead} leads.',
      'Leave office computers as they are: switch nothing on, off or in. Use the laptops marked for this, and your own telephone. Do not write to or from office mailboxes.',
      'Ring {phone} and say when you can come. Note each call on paper: day, time, number, name, what was said.',
      SAY_NOTHING,
      'You hear again by {nextUpdate}.',
    ],
  ],
  [
    'update',
    'Where things stand',
    ['plan-what'],
    [
      'To {recipient}',
      'As of {now}: {countReleased} entries released, {countWaiting} under way. Expected: {expectedDuration}.',
      SAY_NOTHING,
      'You hear again by {nextUpdate}.',
    ],
  ],
  [
    'lettersInUse',
    'We work on paper with downtime letters',
    ['letter-each', 'provisional'],
    [
      'To {recipient}',
      'As of {now} we present on paper, one downtime letter for each entry. Numbers come from the laptop’s own block and from nowhere else.',
      'What the officer strikes or changes at the counter is keyed the same day. Tell each client in writing: a release is provisional, hold the goods intact.',
      'You hear again by {nextUpdate}.',
    ],
  ],
  [
    'releases',
    'Releases: what is told to whom',
    ['provisional', 'cleared-list'],
    [
      'To {recipient}',
      'As of {now}: {countReleased} entries released, {countWaiting} under way.',
      'A client hears of its own shipments only. Each release is keyed with its evidence: stamp, officer by telephone, or terminal.',
      'You hear again by {nextUpdate}.',
    ],
  ],
  [
    'recovery',
    'Our systems come back step by step',
    ['back-entry', 'remediation'],
    [
      'To {recipient}',
      'Switch on only what you are told to. Nothing is sent to ACE before {lead} says that CBP allowed it.',
      'What was done on paper is entered in the order of the list. Throw no paper away.',
      'You hear again by {nextUpdate}.',
    ],
  ],
  [
    'allClear',
    'We work with our own systems again',
    [],
    [
      'To {recipient}',
      'As of {now} we work with our own systems again. Laptops, sticks and papers go back to {lead} and are counted.',
      'Thank you. Write down what went badly while you remember it: it becomes the next plan.',
    ],
  ],
])
