import { useState } from 'react'
import { contactsCsv } from '../../../shared/exchange/contactsCsv'
import { saveFileOutside } from '../../paper/saveOutside'
import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { useSay } from '../../ui/Status'
import { writingErrorWords } from '../../words/errors'
import { dayOf } from '../../words/times'

/** The whole list as a table for people: unsealed, so it stands on the list of such files. */
export function SaveContacts() {
  const desk = useDeskHandle()
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    const name = `contacts ${dayOf(desk.now())}${desk.drill ? ' EXERCISE' : ''}.csv`
    const bytes = new TextEncoder().encode(contactsCsv(desk.state))
    const saved = await saveFileOutside(desk, { name, bytes, what: 'Contacts' })
    setBusy(false)
    if (saved.ok) say(`Saved, not sealed: ${saved.value}. Lock it away, and destroy it when it is not needed.`, 'good')
    else say(writingErrorWords(saved.error), 'stop')
  }
  return (
    <Button large disabled={busy} onClick={() => void save()}>
      Save as a table
    </Button>
  )
}
