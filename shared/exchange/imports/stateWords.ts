/** Ours for what the main system calls the state of an entry; practice 5: in doubt, unknown, never released. */
export type InFlightState = 'notSent' | 'sentNoAnswer' | 'accepted' | 'released' | 'summaryDue' | 'unknown'

const words: readonly (readonly [RegExp, InFlightState])[] = [
  [
    /\b(?:not|un) ?(?:sent|transmitted|filed)|draft|open|in ?work|pending (?:docs|documents)|new\b|created/iu,
    'notSent',
  ],
  [/\bnot released|hold|exam|review|reject|cancel|deleted|void/iu, 'unknown'],
  [/summary (?:due|pending|required)/iu, 'summaryDue'],
  [/releas|may proceed|\b1c\b|cleared/iu, 'released'],
  [/accept|admissible|on file|ace ok/iu, 'accepted'],
  [/sent|transmit|submitted|await|no (?:answer|response)|pending/iu, 'sentNoAnswer'],
]

export const inFlightState = (asGiven: string): InFlightState =>
  words.find(([pattern]) => pattern.test(asGiven))?.[1] ?? 'unknown'
