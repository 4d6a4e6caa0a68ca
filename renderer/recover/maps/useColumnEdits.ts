import { columnMoved, columnRemoved, mapRemoved, type ExportMap } from '../../../shared/domain/recover/maps'
import { go } from '../../frame/routes'
import { useDeskHandle } from '../../store/hooks'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'

/** What is done with the chosen column without asking: one place up or down, or out. Each is an item of its own. */
export function useColumnEdits(map: ExportMap, at: number, onChoose: (id: string | undefined) => void) {
  const desk = useDeskHandle()
  const say = useSay()
  const { busy, record } = useRecord()
  const { columns } = map
  const chosen = columns[at]
  return {
    busy,
    move: async (step: 1 | -1) => {
      const changes = chosen === undefined || busy ? [] : columnMoved(map, chosen.id, step)
      if (chosen !== undefined && changes.length > 0 && (await record(changes))) onChoose(chosen.id)
    },
    remove: async () => {
      if (chosen === undefined || busy || !(await record(columnRemoved(chosen.id)))) return
      onChoose((columns[at + 1] ?? columns[at - 1])?.id)
      say(`${chosen.header} is taken out.`)
    },
    removeMap: async () => {
      if (await record(mapRemoved(desk.state, map))) go({ at: 'recover', page: 'maps' })
    },
  }
}
