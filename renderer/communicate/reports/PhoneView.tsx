import { maskedList } from '../../../shared/exchange/reports/importerList'
import { phoneText } from '../../../shared/exchange/reports/phoneText'
import { publicContact } from '../../../shared/knowledge/publicContacts'
import { useReport } from '../../paper/useReport'
import { Button } from '../../ui/Button'

export interface PhoneViewProps {
  name: string
  text: string
  list: string | undefined
  inTheClear: boolean
}

/** The report as it is read down the telephone, in large type. */
export function PhoneView({ name, text, list, inTheClear }: PhoneViewProps) {
  const report = useReport()
  const soc = publicContact('public-soc')
  const said = phoneText(
    text,
    list === undefined ? undefined : { text: inTheClear ? list : maskedList(list), masked: !inTheClear },
  )
  const print = () =>
    report.print(() => ({
      title: `${name}, to read down the telephone`,
      under: `Security Operations Center, day and night: ${soc?.phone ?? ''}. The call does not take the place of the report.`,
      blocks: said.map((sentence) => ({ is: 'text', text: sentence, strong: sentence.endsWith(':'), large: true })),
    }))
  return (
    <article className="phone" aria-label="To read down the telephone">
      <div className="row">
        <p>
          SOC <span className="mono strong phone__number">{soc?.phone}</span>
        </p>
        <Button disabled={report.busy} onClick={() => void print()}>
          Print this for the telephone
        </Button>
        {report.said !== undefined && <span className="small">{report.said}</span>}
      </div>
      <ol className="phone__lines">
        {said.map((sentence, at) => (
          <li key={at} className={sentence.endsWith(':') ? 'phone__topic' : undefined}>
            {sentence}
          </li>
        ))}
      </ol>
    </article>
  )
}
