import { FollowUpList } from '../../respond/counter/FollowUpList'
import type { FollowUpId } from '../../../shared/knowledge/followUpRules'
import { BackScreeningPart } from './BackScreeningPart'
import { AfterReleaseParts } from './parts'

/** What CBP can still ask after the goods are out: each stays until it is closed. */
const AFTER_RELEASE: readonly FollowUpId[] = ['redelivery', 'conditional', 'documentsOwed', 'hold', 'exam']

/** Redelivery, conditional releases and documents owed, and every party screened again. */
export default function AfterReleasePage({ id }: { id?: string | undefined }) {
  if (id === '~screening') return <BackScreeningPart />
  return <FollowUpList title="After release" only={AFTER_RELEASE} actions={<AfterReleaseParts here={undefined} />} />
}
