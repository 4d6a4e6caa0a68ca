import { entitiesOf, isRemoved, type Entity } from '../../../shared/journal/state'
import { addressPartsOf } from '../../../shared/sheets/official/addressParts'
import { fda2877Values } from '../../../shared/sheets/official/fda2877Values'
import type { Filling } from '../../../shared/sheets/official/fillings'
import { NAMED_VALUES } from '../../../shared/sheets/official/namedValues'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { diagnosticsOf, fileOf } from '../../respond/projections'
import { planOf } from '../../respond/packetPlan'

/** Named value → what it is on the newest entry of this desk; none where there is no entry yet. */
export type SampleValues = ReadonlyMap<string, Filling>

const valuesOf = (desk: Desk): SampleValues => {
  const newest = [...entitiesOf(desk.state, 'entry').values()]
    .filter((entry) => !isRemoved(entry))
    .reduce<Entity | undefined>(
      (last, entry) => (last === undefined || entry.born.at > last.born.at ? entry : last),
      undefined,
    )?.id
  const file = newest === undefined ? undefined : fileOf(desk, newest)
  if (file === undefined || newest === undefined) return new Map()
  const { values } = planOf(desk, file, diagnosticsOf(desk, newest), { printing: false })
  const addresses = addressPartsOf(file.entry)
  const lines = values.lines.slice(0, 1)
  return new Map([
    ...fda2877Values({ packet: values, agency: 'FDA', program: 'RAD', lines, answers: {} }),
    ...NAMED_VALUES.map(({ name, from }) => [name, from(values, addresses)] as const),
  ])
}

export const useSampleValues = (): SampleValues => useMade(['entry', 'line'], valuesOf)
