import { entitiesOf, isRemoved, rowsOfEntry, textOf, type DeskState } from '../../journal/state'

/** Ids of entries by vessel (mode 10 and 11) for which neither a filing nor a lading is recorded: their clock cannot run. */
export function vesselsWithoutLading(state: DeskState): string[] {
  return [...entitiesOf(state, 'entry').values()]
    .filter((entry) => !isRemoved(entry) && /^1[01]$/u.test(textOf(entry, 'modeOfTransport')))
    .filter((entry) => !['yes', 'notRequired'].includes(textOf(entry, 'isfFiled')))
    .filter(
      (entry) =>
        !rowsOfEntry(state, 'fact', entry.id).some(
          (fact) => ends.has(textOf(fact, 'what')) && textOf(fact, 'withdrawn') !== 'true',
        ),
    )
    .map(({ id }) => id)
}

/** Once it has arrived or is void, its lading is long past. */
const ends = new Set(['ladingStated', 'isfFiled', 'voided', 'released', 'presented'])
