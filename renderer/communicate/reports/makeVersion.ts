import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Series } from '../../../shared/domain/incident/reports'
import { makeReport } from '../../../shared/exchange/reports/reportText'
import { fileName } from '../../../shared/exchange/reports/reportNames'
import { listName } from '../../../shared/exchange/reports/importerList'
import type { HostError } from '../../../shared/host'
import type { Change } from '../../../shared/journal/item'
import { ok, type Result } from '../../../shared/result'
import { operatorName } from '../../frame/Rail'
import type { Desk, RecordError } from '../../store/types'
import { momentOf } from '../../words/times'

export const textSha256 = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

/** Makes the next version of a report: its texts are sealed first, then one item names them with their hashes. */
export async function makeVersion(desk: Desk, series: Series): Promise<Result<string, RecordError | HostError>> {
  const madeAt = momentOf(desk.now())
  const madeBy = operatorName(desk)
  const made = makeReport(desk.state, series, {
    madeAt,
    madeBy,
    drill: desk.drill,
    listReference: desk.randomId(),
    sha256: textSha256,
  })
  const text = await keep(desk, made.text, fileName(series.report, made.number, desk.drill))
  if (!text.ok) return text
  const list = made.list === undefined ? undefined : await keep(desk, made.list, listName(made.number, desk.drill))
  if (list !== undefined && !list.ok) return list
  const id = desk.randomId()
  const version: Change = {
    action: 'report.made',
    kind: 'reportVersion',
    id,
    patch: [
      ['incident', series.incident],
      ['report', series.report],
      ['breach', series.breach ?? null],
      ['number', made.number],
      ['madeAt', madeAt],
      ['madeBy', madeBy],
      ['document', text.value.id],
      ['sha256', textSha256(made.text)],
      ['listDocument', list?.value.id ?? null],
      ['listSha256', made.list === undefined ? null : textSha256(made.list)],
      ['includes', made.includes.join(' ')],
    ],
  }
  const recorded = await desk.record([text.value, ...(list === undefined ? [] : [list.value]), version])
  return recorded.ok ? ok(id) : recorded
}

const keep = (desk: Desk, text: string, name: string) =>
  desk.putDocument(utf8ToBytes(text), { name: `${name}.txt`, mime: 'text/plain' })
