import { Screen } from '../../ui/Screen'

/** Drafts for the service center or the main system */
export default function FilingPage() {
  return (
    <Screen title="Files for ACE" about="Drafts for the service center or the main system">
      <p className="muted">Not here yet.</p>
    </Screen>
  )
}
