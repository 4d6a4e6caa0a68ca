import type { InFlightList } from '../../../shared/domain/inFlight'
import type { Change } from '../../../shared/journal/item'
import { operatorName } from '../../frame/Rail'
import { useReport } from '../../paper/useReport'
import { useDeskHandle } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { dayOf, momentOf, timeOf } from '../../words/times'
import { inFlightReport } from './listReports'

/** The evidence line under which each print or save of the in-flight list stands: once a shift (practice 5). */
const inFlightOnPaper = 'inFlightOnPaper'

/** What is done with the list at the end of each shift: compared, printed, saved; each stands in the journal. */
export function useShiftEnd(list: InFlightList) {
  const desk = useDeskHandle()
  const say = useSay()
  const { record, busy: recording } = useRecord()
  const { busy, said, print, save } = useReport()
  const report = () => inFlightReport(list)

  const noted = (what: string) => record(filed(desk, list, what))
  return {
    busy: busy || recording,
    said,
    print: async () => {
      if (await print(report)) await noted('printed')
    },
    save: async () => {
      const now = desk.now()
      if (await save(report, `In flight ${dayOf(now)} ${timeOf(now).replace(':', '')}`)) await noted('saved')
    },
    stillSo: async () => {
      const asOf = momentOf(desk.now())
      const changes = list.rows.map(({ id }): Change => ({
        action: 'inFlight.loaded',
        kind: 'inFlight',
        id,
        patch: [['asOf', asOf]],
      }))
      if (await record(changes)) say(`All ${list.rows.length} rows are as of now.`, 'good')
    },
  }
}

const filed = (desk: Desk, list: InFlightList, what: string): Change => ({
  action: 'evidence.filed',
  kind: 'evidence',
  id: desk.randomId(),
  patch: [
    ['line', inFlightOnPaper],
    ['what', `List of ${list.rows.length} entries in flight ${what}`],
    ['doneOn', dayOf(desk.now())],
    ['by', operatorName(desk)],
  ],
})
