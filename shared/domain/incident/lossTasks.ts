import type { LossRow } from './loss'

/**
 * Who has to hear of a loss, and by when. Times are a house's own, to be changed on each task: only the breach report
 * has one by law (19 CFR 111.21(b)), and that one is a clock of its own.
 */
export interface LossTask {
  id: 'soc' | 'police' | 'passwords' | 'counsel' | 'clients'
  title: string
  detail: string
  /** minutes after it was recorded */
  minutes: number
  /** page of Communicate or Prepare on which it is done */
  screen: string
  of: readonly NonNullable<LossRow['fields']['what']>[]
  /** only where records may be in other hands */
  breachOnly?: true
}

export const lossTasks: readonly LossTask[] = [
  {
    id: 'soc',
    title: 'Tell the CBP Security Operations Center by telephone',
    detail: 'What is lost, since when, sealed or open, how many clients. The call is not the report: that is sent.',
    minutes: 60,
    screen: '#/communicate/reports',
    of: ['laptop', 'stick', 'packet'],
    breachOnly: true,
  },
  {
    id: 'police',
    title: 'Report it to the police, and key the report number',
    detail: 'Take the loss sheet: it names no client.',
    minutes: 120,
    screen: '#/communicate/lost',
    of: ['laptop', 'stick', 'packet'],
  },
  {
    id: 'passwords',
    title: 'Change what was stored on it besides Lifeboat',
    detail: 'Browser and mail log-ins, hotspot, PNSI and other agency log-ins, the disk key if it lay in the bag.',
    minutes: 180,
    screen: '#/communicate/lost',
    of: ['laptop'],
  },
  {
    id: 'counsel',
    title: 'Tell counsel and the insurer',
    detail: 'Counsel says which state laws want a notice besides CBP; the insurer wants the loss sheet.',
    minutes: 24 * 60,
    screen: '#/communicate/calls',
    of: ['laptop', 'stick', 'packet'],
  },
  {
    id: 'clients',
    title: 'Tell the clients whose data was on it',
    detail: 'In words that CBP headquarters and counsel approved; no cause stands in them.',
    minutes: 24 * 60,
    screen: '#/communicate/messages',
    of: ['laptop', 'stick', 'packet'],
    breachOnly: true,
  },
]

/** The same task for the same loss each time: it is opened once, and found again without a list of its own. */
export const lossTaskId = (loss: string, task: LossTask['id']): string => `${loss}/${task}`
