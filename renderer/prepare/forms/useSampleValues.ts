import { addressPartsOf, NAMED_VALUES } from '../../../shared/sheets/official/fillings'
import { entitiesOf, isRemoved, type Entity } from '../../../shared/journal/state'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { diagnosticsOf, fileOf } from '../../respond/projections'
import { planOf } from '../../respond/packetPlan'

/** Named value → what it is on the newest entry of this desk; its caption where there is no entry yet. */
export type SampleValues = ReadonlyMap<string, string | boolean>

const valuesOf = (desk: Desk): SampleValues => {
  const newest = [...entitiesOf(desk.state, 'entry').values()]
    .filter((entry) => !isRemoved(entry))
    .reduce<Entity | undefined>(
      (last, entry) => (last === undefined || entry.born.at > last.born.at ? entry : last),
      undefined,
    )?.id
  const file = newest === undefined ? undefined : fileOf(desk, newest)
  if (file === undefined || newest === undefined)
    return new Map(NAMED_VALUES.map(({ name, caption, kind }) => [name, kind === 'check' ? true : caption]))
  const { values } = planOf(desk, file, diagnosticsOf(desk, newest), { printing: false })
  const addresses = addressPartsOf(file.entry)
  return new Map(NAMED_VALUES.map(({ name, from }) => [name, from(values, addresses)]))
}

export const useSampleValues = (): SampleValues => useMade(['entry', 'line'], valuesOf)
