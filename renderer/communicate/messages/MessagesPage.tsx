import { entityOf, textOf } from '../../../shared/journal/state'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { NoIncident, useIncidentShown } from '../facts/IncidentChoice'
import { MessageView } from './MessageView'
import { MessagesMatrix } from './MessagesMatrix'
import './messages.css'

/** Messages: what exists for whom at each stage, and one message with its words, its approval and its recipients. */
export default function MessagesPage({ id }: { id?: string | undefined }) {
  const shown = useIncidentShown()
  const owner = useMade(['message'], ownerOf, id)
  if (id !== undefined && owner !== '') return <MessageView key={id} id={id} incident={owner} />
  if (shown.incident === undefined) return <NoIncident title="Messages" />
  return <MessagesMatrix shown={shown} incident={shown.incident} />
}

const ownerOf = ({ state }: Desk, id: string | undefined): string =>
  id === undefined ? '' : textOf(entityOf(state, 'message', id), 'incident')
