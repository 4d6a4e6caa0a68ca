import { useState } from 'react'
import { authorisationRows, type AuthorisationRow } from '../../../shared/domain/respond/authorisation'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Screen } from '../../ui/Screen'
import { AnswerDialog } from './AnswerDialog'
import { AuthorisationsTable, type AuthorisationAsk } from './AuthorisationsTable'
import { EndDialog } from './EndDialog'
import { HeadquartersGap } from './HeadquartersGap'
import { ProcedureCard } from './ProcedureCard'
import { ProcedureWriter } from './ProcedureWriter'
import { RequestDialog } from './RequestDialog'
import './leave.css'

const latestFirst = ({ state }: Desk): readonly AuthorisationRow[] => [...authorisationRows(state)].reverse()
type Asked = { what: AuthorisationAsk; row: AuthorisationRow } | { what: 'request' }

/** Who allowed what, where and until when; and the procedure that headquarters was asked to confirm. */
export default function AuthorisationsPage({ id }: { id?: string | undefined }) {
  const rows = useMade(['authorisation', 'incident'], latestFirst)
  const [asked, setAsked] = useState<Asked>()
  const close = () => setAsked(undefined)
  if (id === 'procedure') return <ProcedureWriter />
  const waiting = rows.filter(({ fields }) => fields.state === 'requested').length
  return (
    <Screen
      title="Downtime authorization"
      about={
        rows.length === 0
          ? 'not asked for yet: letters say so'
          : waiting === 0
            ? undefined
            : `${waiting} asked for, not answered yet`
      }
      actions={
        <Button look="primary" large onClick={() => setAsked({ what: 'request' })}>
          Key a request
        </Button>
      }
    >
      <HeadquartersGap />
      <Card title="Asked and answered">
        <AuthorisationsTable rows={rows} onAsk={(what, row) => setAsked({ what, row })} />
      </Card>
      <ProcedureCard />
      {asked?.what === 'request' && <RequestDialog onClose={close} />}
      {asked?.what === 'again' && <RequestDialog again={asked.row} onClose={close} />}
      {asked?.what === 'answer' && <AnswerDialog row={asked.row} onClose={close} />}
      {asked?.what === 'end' && <EndDialog row={asked.row} onClose={close} />}
    </Screen>
  )
}
