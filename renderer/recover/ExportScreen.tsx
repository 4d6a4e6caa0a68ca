import { Screen } from '../ui/Screen'
import { AccountingCard } from './AccountingCard'
import { ExportCard } from './ExportCard'
import { ExportsCard } from './ExportsCard'
import { SavedFilesCard } from './SavedFilesCard'
import './recover.css'

/** Recover: what leaves the laptop, whether every number is accounted for, and what lies outside the vault. */
export function ExportScreen() {
  return (
    <Screen title="Recover" about="Bring home what was done on paper">
      <div className="recover">
        <div className="recover__side">
          <ExportCard />
          <ExportsCard />
        </div>
        <div className="recover__side">
          <AccountingCard />
          <SavedFilesCard />
        </div>
      </div>
    </Screen>
  )
}
