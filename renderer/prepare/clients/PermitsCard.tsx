import { useState } from 'react'
import { permitEnd, permitsOf, type PermitHolder } from '../../../shared/domain/permits'
import { textOf, type Entity } from '../../../shared/journal/state'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Dialog } from '../../ui/Dialog'
import { ToneMark } from '../../ui/Tag'
import { useRecord } from '../../ui/useRecord'
import { dayWords } from '../../words/times'
import type { Standing } from '../importers'
import { KeyedForm } from '../KeyedForm'
import type { KeyedField } from '../keyedFields'

const fields: readonly KeyedField[] = [
  { field: 'what', label: 'What', hint: 'Food facility registration, import permit PPQ 587, 5106 …' },
  { field: 'agency', label: 'Agency', sort: 'code', hint: 'FDA, APH, TTB …' },
  { field: 'number', label: 'Number', sort: 'code' },
  { field: 'issuedOn', label: 'Issued on', sort: 'day' },
  { field: 'expiresOn', label: 'Ends on', sort: 'day' },
]

export interface PermitsCardProps extends PermitHolder {
  today: string
}

/** Permits and registrations with their end, of a client or of one of its products. */
export function PermitsCard({ importer, product, today }: PermitsCardProps) {
  const permits = useMade(['permit'], permitsFor, importer, product)
  const [open, setOpen] = useState<{ id: string | undefined }>()
  const { record, busy } = useRecord()
  const close = () => setOpen(undefined)
  const remove = async (id: string) => {
    if (await record({ action: 'permit.removed', kind: 'permit', id, patch: [['removed', true]] })) close()
  }
  return (
    <Card title="Permits" aside={<Button onClick={() => setOpen({ id: undefined })}>Add a permit</Button>}>
      {permits.length === 0 ? (
        <p className="small muted">None is keyed. What the agencies ask stands with the product.</p>
      ) : (
        <ul className="permits">
          {permits.map((permit) => {
            const { tone, words } = permitWords(permit, today)
            return (
              <li key={permit.id}>
                <Button look="quiet" className="button--cell" onClick={() => setOpen({ id: permit.id })}>
                  {[textOf(permit, 'agency'), textOf(permit, 'what')].filter(Boolean).join(' ')}
                </Button>
                <span className="small mono">{textOf(permit, 'number')}</span>
                <span className="small nowrap">
                  <ToneMark tone={tone} /> {words}
                  {product !== undefined && textOf(permit, 'product') === '' ? ', the client’s' : ''}
                </span>
              </li>
            )
          })}
        </ul>
      )}
      <Dialog
        open={open !== undefined}
        title={open?.id === undefined ? 'A new permit' : 'Permit'}
        about={product === undefined ? 'Of the client, for all its goods.' : 'Of this product.'}
        onClose={close}
        wide
      >
        {open !== undefined && (
          <>
            <KeyedForm
              action="permit.keyed"
              kind="permit"
              id={open.id}
              fields={fields}
              needed={['what', 'Say what it is: a permit, a registration, a licence.']}
              also={() => (open.id === undefined ? holder(importer, product) : [])}
              onDone={close}
              onCancel={close}
            />
            {open.id !== undefined && (
              <Button look="quiet" disabled={busy} onClick={() => void remove(open.id ?? '')}>
                Take this permit off
              </Button>
            )}
          </>
        )}
      </Dialog>
    </Card>
  )
}

const permitsFor = ({ state }: Desk, importer: string | undefined, product: string | undefined): Entity[] =>
  permitsOf(state, { importer, product })

const holder = (importer: string | undefined, product: string | undefined): [string, string][] => [
  ...(importer === undefined || importer === '' ? [] : [['importer', importer] as [string, string]]),
  ...(product === undefined ? [] : [['product', product] as [string, string]]),
]

export function permitWords(permit: Entity, today: string): Standing {
  const on = dayWords(textOf(permit, 'expiresOn'))
  switch (permitEnd(permit, today)) {
    case 'none':
      return { tone: 'plain', words: 'no end keyed' }
    case 'ended':
      return { tone: 'stop', words: `ended ${on}` }
    case 'soon':
      return { tone: 'later', words: `to ${on}` }
    case 'good':
      return { tone: 'good', words: `to ${on}` }
  }
}
