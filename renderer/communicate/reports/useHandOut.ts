import { useState } from 'react'
import { fieldsOf } from '../../../shared/domain/entryFile'
import { seriesOf, type Version } from '../../../shared/domain/incident/reports'
import { maskedList } from '../../../shared/exchange/reports/importerList'
import { reportFiles } from '../../../shared/exchange/reports/reportFiles'
import { reportSheet } from '../../../shared/exchange/reports/reportSheet'
import { entityOf } from '../../../shared/journal/state'
import { saveFileOutside } from '../../paper/saveOutside'
import { useReport } from '../../paper/useReport'
import { useDeskHandle } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { writingErrorWords } from '../../words/errors'
import { momentOf } from '../../words/times'
import { versionName } from './reportWords'
import type { Kept } from './useKept'

/** A kept version on paper, and as files for a clean machine; the importer list masked unless asked for. */
export function useHandOut(version: Version, kept: Kept, inTheClear: boolean) {
  const desk = useDeskHandle()
  const report = useReport()
  const [saving, setSaving] = useState(false)
  const [said, setSaid] = useState<string>()

  const print = async () => {
    if (kept.state !== 'read') return
    setSaid(undefined)
    const { list } = kept
    await report.print(() =>
      reportSheet({
        text: kept.report.text,
        sha256: kept.report.sha256,
        list: list && {
          text: inTheClear ? list.text : maskedList(list.text),
          sha256: list.sha256,
          masked: !inTheClear,
        },
      }),
    )
  }
  const saveFiles = async () => {
    if (kept.state !== 'read') return
    setSaving(true)
    setSaid(await saved(desk, version, kept, inTheClear))
    setSaving(false)
  }
  return { busy: report.busy || saving, said: said ?? report.said, print, saveFiles }
}

/** Saves each file; answers with what happened as a sentence. */
async function saved(
  desk: Desk,
  version: Version,
  { report, list }: Extract<Kept, { state: 'read' }>,
  inTheClear: boolean,
): Promise<string> {
  const { incident, report: kind } = seriesOf(version)
  const { reference, socReportNumber } = fieldsOf('incident', entityOf(desk.state, 'incident', incident))
  const files = reportFiles({
    report: kind,
    number: version.fields.number ?? 0,
    text: report.text,
    sha256: report.sha256,
    list: list && { text: list.text, inTheClear },
    firm: fieldsOf('firm', entityOf(desk.state, 'firm', 'firm')),
    reference: [reference, socReportNumber && `SOC ${socReportNumber}`].filter(Boolean).join(' - '),
    date: momentOf(desk.now()),
    drill: desk.drill,
  })
  if (!files.ok)
    return files.error.type === 'BadAddress'
      ? `Nothing was saved: ${files.error.address} is no mail address. Put the clean address of the firm right under Prepare.`
      : 'Nothing was saved: the mail could not be written.'
  const names: string[] = []
  for (const { name, bytes } of files.value) {
    const done = await saveFileOutside(desk, { name, bytes, what: versionName(version) })
    if (!done.ok)
      return `${names.length === 0 ? 'Nothing was saved.' : `Only ${names.join(', ')} was saved.`} ${writingErrorWords(done.error)}`
    names.push(done.value)
  }
  return `Saved, not sent, not sealed. The mail lies at ${names.at(-1) ?? ''}; text${names.length > 2 ? ' and importer list' : ''} beside it. All stand on the list of files to be destroyed. Send the mail from the clean machine, then record that it was sent.`
}
