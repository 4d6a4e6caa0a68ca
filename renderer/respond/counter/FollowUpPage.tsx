import { FollowUpList } from './FollowUpList'

/** Everything that stands open after the counter. */
export default function FollowUpPage() {
  return <FollowUpList title="Follow-up" />
}
