import { together } from '../together'
import type { Answers } from './answers'
import type { FormBlock } from './blocks'
import { dayOfEntry } from './days'
import { carrier, conveyance, port } from './parties'

/** Where, when and on what vehicles and engines arrive: the first row of both of EPA's declarations. */
export const arrivalOfGoods = (a: Answers): FormBlock => ({
  is: 'boxes',
  boxes: [
    a.filled('Port of entry and code', port(a), { part: 1.6 }),
    a.filled('Entry date', dayOfEntry(a)),
    a.filled('Customs entry number', a.entry.entryNumber),
    a.filled('Carrier or vessel', together([carrier(a), conveyance(a)], ' '), { part: 1.6 }),
  ],
})
