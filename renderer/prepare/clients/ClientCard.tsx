import { useState } from 'react'
import { entityOf, isRemoved, textOf, type Entity } from '../../../shared/journal/state'
import { routeToHash } from '../../frame/routes'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button, Kbd } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { addressWords } from '../../words/address'
import { dayWords } from '../../words/times'
import { HistoryDialog } from '../HistoryDialog'
import '../../ui/factList.css'
import { clientFieldWords } from './clientFields'

const day = (value: string): string => (value === '' ? '' : dayWords(value))

/** One client as entries take it, who is told of its goods, and who changed what. */
export function ClientCard({ client, onChange }: { client: Entity; onChange: () => void }) {
  const [history, setHistory] = useState(false)
  const told = useMade(['contact'], toldOf, textOf(client, 'notify'))
  const text = (field: string) => textOf(client, field)
  const facts: readonly (readonly [string, string])[] = [
    ['Address', addressWords(text('address'))],
    ['Consignee', text('consignee')],
    ['Person', [text('contactName'), text('phone'), text('email')].filter(Boolean).join(' · ')],
    ['Bond', [text('bondNumber'), text('suretyCode') && `surety ${text('suretyCode')}`].filter(Boolean).join(', ')],
    ['Bond checked', day(text('bondCheckedOn'))],
    ['POA checked', day(text('poaCheckedOn'))],
    ['Screened', [text('screenedResult'), day(text('screenedOn')), text('screenedBy')].filter(Boolean).join(', ')],
    ['Notes', text('notes')],
    ['Source', text('source')],
  ]
  return (
    <Card title={text('name') || 'No name'} className="contact-card">
      <dl className="fact-list">
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="small">{value}</dd>
            </div>
          ))}
        <div>
          <dt>Is told</dt>
          <dd className="small">
            {told.length === 0
              ? 'nobody is named'
              : told.map((contact, nth) => (
                  <div key={contact.id}>
                    {nth + 1}.{' '}
                    <a href={routeToHash({ at: 'prepare', page: 'contacts', id: contact.id })}>
                      {textOf(contact, 'name')}
                    </a>{' '}
                    {textOf(contact, 'phone') || textOf(contact, 'email')}
                  </div>
                ))}
          </dd>
        </div>
      </dl>
      <div className="row">
        <Button onClick={onChange}>Change</Button>
        <Button look="quiet" onClick={() => setHistory(true)}>
          Who changed what
        </Button>
      </div>
      <p className="key-line">
        <span>
          <Kbd>Enter</Kbd> change
        </span>
      </p>
      {history && (
        <HistoryDialog
          title={`${text('name')}: who changed what`}
          kind="importer"
          id={client.id}
          wordsOf={clientFieldWords}
          onClose={() => setHistory(false)}
        />
      )}
    </Card>
  )
}

/** In the order in which they are told; one that was taken off the list is left out. */
const toldOf = ({ state }: Desk, notify: string): Entity[] =>
  notify
    .split(' ')
    .map((id) => entityOf(state, 'contact', id))
    .filter((contact): contact is Entity => contact !== undefined && !isRemoved(contact))
