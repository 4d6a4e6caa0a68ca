import { entryFile } from '../../../../shared/domain/entryFile'
import { formatEntryNumber } from '../../../../shared/domain/entryNumber'
import { keyedHash, keyedRows } from '../../../../shared/domain/respond/reviewKeyed'
import { aeTransaction } from '../../../../shared/exchange/abi/aeTransaction'
import { seTransaction } from '../../../../shared/exchange/abi/seTransaction'
import { streamText, writeBatch } from '../../../../shared/exchange/abi/writeStream'
import { createFold } from '../../../../shared/journal/fold'
import type { Change, Patch } from '../../../../shared/journal/item'
import type { DeskState } from '../../../../shared/journal/state'
import { VESSEL, wish } from '../../abi/aSummary'
import { ALaptop, LAPTOP_A } from '../aDesk'
import type { DeviceId } from '../../../../shared/journal/item'

/** A desk whose entries were keyed, released on paper, and written for ACE: what answers are matched against. */
export class AFiledDesk {
  readonly laptop: ALaptop
  #batches = 0

  constructor(device: DeviceId = LAPTOP_A) {
    this.laptop = new ALaptop(device)
    this.laptop.key('firm.keyed', 'firm', [['filerCode', 'ABC']], 'firm')
  }

  get state(): DeskState {
    const fold = createFold()
    fold.addAll(this.laptop.items)
    return fold.state
  }

  /** @param nth its serial; the id of the entry is `e` and that number */
  entry(nth: number, more: Patch = []): { id: string; entryNumber: string } {
    const entryNumber = formatEntryNumber('ABC', String(nth).padStart(7, '0'))
    const id = `e${nth}`
    const of = (fields: Record<string, string | number | boolean>): Patch => Object.entries(fields)
    this.laptop.record(
      { action: 'entry.opened', kind: 'entry', id, patch: [...of({ ...VESSEL, entryNumber }), ...more] },
      {
        action: 'line.added',
        kind: 'line',
        id: `${id}-l`,
        patch: of({
          entry: id,
          order: 'a',
          description: 'Steel ball bearings',
          htsNumber: '8482.10.5032',
          countryOfOrigin: 'DE',
          enteredValue: 1_000_000,
          charges: 50_000,
          quantity1: '500',
          unit1: 'NO',
          grossWeightKg: '1200',
          duty: 90_000,
          mid: 'DEEXAMPLE1HAM',
          manufacturerName: 'Example Werke GmbH',
          manufacturerAddress: 'Werkstr. 2\nBremen\n\n28195\nDE',
        }),
      },
      {
        action: 'bill.added',
        kind: 'bill',
        id: `${id}-b`,
        patch: of({
          entry: id,
          order: 'a',
          billType: 'M',
          scac: 'MAEU',
          billNumber: String(100_000_000 + nth),
          quantity: '100',
          unit: 'CTN',
        }),
      },
      this.fact(id, 'printed', 'entry.printed'),
      this.fact(id, 'notInAce', 'entry.presenceStated'),
    )
    return { id, entryNumber }
  }

  fact(entry: string, what: string, action: string, more: Patch = []): Change {
    return {
      action,
      kind: 'fact',
      id: `${entry}-${what}`,
      patch: [['entry', entry], ['what', what], ['happenedAt', '2026-11-24T02:31:00-06:00[America/Chicago]'], ...more],
    }
  }

  /** Writes the entry summaries, or the releases, of these entries as a file, and records that it was written. */
  file(entries: readonly string[], part: 'entrySummary' | 'cargoRelease' = 'entrySummary', action: 'A' | 'R' = 'A') {
    this.#batches += 1
    const batch = `LIFEBOAT-${this.laptop.device.slice(0, 3)}-${String(this.#batches).padStart(6, '0')}`
    const state = this.state
    const seller = { name: 'Example GmbH', address: 'Hafenstr. 1\nHamburg\n\n20457\nDE' }
    const transactions = entries.map((id) => {
      const file = entryFile(state, id)
      if (file === undefined) throw new Error(`no entry ${id}`)
      const write = part === 'entrySummary' ? aeTransaction : seTransaction
      const outcome = write(file, wish({ action, seller, contact: { name: 'Jane Doe', phone: '3105550100' } }))
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.error.faults))
      return outcome.value.records
    })
    const records = writeBatch({
      site: '2704',
      senderId: 'ABC',
      date: '2026-11-28',
      application: part === 'entrySummary' ? 'AE' : 'SE',
      batchId: batch,
      blocks: [{ port: '2704', filerCode: 'ABC', transactions, userData: batch }],
    })
    if (!records.ok) throw new Error(JSON.stringify(records.error.faults))
    const digests = entries.map((id) => {
      const keyed = keyedRows(state, id)
      return keyed === undefined ? '' : keyedHash(keyed)
    })
    this.laptop.key('filing.written', 'filing', [
      ['way', 'abi'],
      ['parts', part],
      ['name', `${batch}.txt`],
      ['batch', batch],
      ['entries', entries.join(' ')],
      ['digests', digests.join(' ')],
      ['at', '2026-11-28T09:00:00-06:00[America/Chicago]'],
    ])
    return { batch, stream: streamText(records.value, 'bare') }
  }
}
