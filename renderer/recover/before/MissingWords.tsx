import { missingWords, type RemediationRow } from '../../../shared/domain/recover/remediation'
import { ToneMark } from '../../ui/Tag'

/** In red, with its mark: what CBP would not find. */
export function MissingWords({ row }: { row: Pick<RemediationRow, 'missing'> }) {
  if (row.missing === undefined) return null
  return (
    <span className="before-missing">
      <ToneMark tone="stop" spoken="" /> {missingWords[row.missing]}
    </span>
  )
}
