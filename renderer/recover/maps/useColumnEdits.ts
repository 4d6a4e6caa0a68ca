import { orderKeyBetween } from '../../../shared/domain/orderKey'
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
      const [before, after] = step === 1 ? [columns[at + 1], columns[at + 2]] : [columns[at - 2], columns[at - 1]]
      if (chosen === undefined || busy || (step === 1 ? before : after) === undefined) return
      const order = orderKeyBetween(before?.order, after?.order)
      if (order !== undefined && (await record(columnMoved(chosen.id, order)))) onChoose(chosen.id)
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
