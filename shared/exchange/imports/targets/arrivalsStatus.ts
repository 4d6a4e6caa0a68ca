/** What a list of arrivals says in a word of its own, in the fields that are stored. */

const CANCELLED = /\b(?:cancel\w*|canx|cncl|void(?:ed)?|deleted|withdrawn|bill (?:removed|deleted))\b/iu

const urgencies: readonly (readonly [RegExp, 'live' | 'medical' | 'safety'])[] = [
  [/\blive\b|\banimals?\b/iu, 'live'],
  [/\bmedic\w*|\bpharma\w*|\bvaccine\w*/iu, 'medical'],
  [/\bsafety\b|\bdisaster\b|\bemergency relief\b/iu, 'safety'],
]

/** A bill whose state says that it was cancelled stays on record, off the queue; any other state says nothing to us. */
export function arrivalStatus(read: Record<string, string | number | boolean>): void {
  const { statusGiven, urgencyGiven } = read
  if (typeof statusGiven === 'string' && CANCELLED.test(statusGiven) && !/\bnot\b/iu.test(statusGiven)) {
    read.cancelled = true
    read.cancelledWhy = `the list says: ${statusGiven}`
  }
  const urgency = urgencies.find(([word]) => typeof urgencyGiven === 'string' && word.test(urgencyGiven))
  if (urgency !== undefined) read.urgency = urgency[1]
}
