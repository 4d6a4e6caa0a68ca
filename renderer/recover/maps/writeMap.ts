import { mapFiled } from '../../../shared/domain/recover/mapFiling'
import type { ExportMap } from '../../../shared/domain/recover/maps'
import type { HostError } from '../../../shared/host'
import { mapFileBytes, mapFileName } from '../../../shared/exchange/maps/mapFile'
import { withoutRefused, type MapTable } from '../../../shared/exchange/maps/mapRows'
import type { Result } from '../../../shared/result'
import { operatorName } from '../../frame/Rail'
import { saveFileOutside } from '../../paper/saveOutside'
import type { Desk, RecordError } from '../../store/types'
import { dayOf, momentOf, timeOf } from '../../words/times'

/** Writes the entries of a table that nothing is refused of. The file, and that these entries went, are one item. */
export function writeMap(
  desk: Desk,
  map: ExportMap,
  table: MapTable,
  volume: string | undefined,
): Promise<Result<string, RecordError | HostError>> {
  const whole = withoutRefused(table)
  const now = desk.now()
  const name = mapFileName(map, `${dayOf(now)} ${timeOf(now).replace(':', '')}${desk.drill ? ' EXERCISE' : ''}`)
  return saveFileOutside(desk, {
    name,
    bytes: mapFileBytes(map, whole),
    what: map.name,
    volume,
    also: ({ sha256 }) => [
      mapFiled(desk.state, map, {
        id: desk.randomId(),
        entries: [...new Set(whole.rows.map(({ entry }) => entry))],
        name,
        sha256,
        at: momentOf(now),
        by: operatorName(desk),
      }),
    ],
  })
}
