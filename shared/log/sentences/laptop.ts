import type { Action } from '../../journal/actions'
import { nameOf } from '../values'
import { after, keyed, listed, rawOf, type Say, type Told } from '../told'

/** What laptops, chains and clocks did. */
export type LaptopAction = Extract<
  Action,
  | `device.${string}`
  | `journal.${string}`
  | `conflict.${string}`
  | `fork.${string}`
  | `clock.${string}`
  | 'value.settled'
>

/** A label often says *Laptop A* itself. */
const called = (name: string): string => (/^laptop/iu.test(name) ? name : `Laptop ${name}`)
const laptop = ({ look: { state } }: Told, device: string): string =>
  device === '' ? 'a laptop' : called(nameOf(state, 'device', device))
const itself = (told: Told): string => called(told.of('label') || told.change.id)

export const laptopSentences: Record<LaptopAction | 'notice.logged' | 'change.undone', Say> = {
  'device.joined': (told) => `${itself(told)} writes on this desk`,
  'device.replaced': (told) =>
    told.said('replacedBy') === ''
      ? keyed(itself(told), told)
      : `${itself(told)} is replaced by ${told.said('replacedBy')}; its numbers wait until they are reconciled${after(': ', told.said('replacedWhy'))}`,
  'journal.merged': (told) => {
    const others = told.change.patch.map(([device]) => laptop(told, device))
    return `What others recorded was taken in here${after(': up to what stands on ', others.join(', '))}`
  },
  'conflict.settled': (told) =>
    `A value that two laptops keyed differently was settled: ${listed(told.of('entityKind'), told.of('field'))}${after('; ', told.of('reason'))}`,
  'value.settled': (told) => keyed(`Settled by a person, ${told.change.kind} ${nameIn(told)}`, told),
  'fork.chainKeptAside': (told) =>
    `A second chain of ${laptop(told, rawOf(told.look.state, told.change, 'device'))} was found and is kept aside`,
  'fork.settled': (told) =>
    `Which chain of ${laptop(told, rawOf(told.look.state, told.change, 'device'))} is true was settled${after(' by ', told.of('settledBy'))}${after(': ', told.of('reason'))}`,
  'clock.jumped': (told) => told.of('detail') || 'The clock of a laptop jumped',
  'notice.logged': (told) => `The laptop notes: ${told.of('detail') || told.of('what') || 'nothing more'}`,
  'change.undone': (told) => keyed(`Taken back, ${told.change.kind} ${nameIn(told)}`, told, 'taken back'),
}

const nameIn = ({ change, look }: Told): string => nameOf(look.state, change.kind, change.id)
