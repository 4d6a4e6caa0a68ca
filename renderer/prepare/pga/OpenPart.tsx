import { entitiesOf, textOf } from '../../../shared/journal/state'
import { go } from '../../frame/routes'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { workerEndWords } from '../../words/workers'
import { useAllProducts } from './useAllProducts'

const namesOf = ({ state }: Desk): ReadonlyMap<string, string> =>
  new Map([...entitiesOf(state, 'importer').values()].map((importer) => [importer.id, textOf(importer, 'name')]))

/** What is to be asked of each client while there is time: the most open questions first. */
export function OpenPart() {
  const { all, ended } = useAllProducts()
  const names = useMade(['importer'], namesOf)
  return (
    <Card title="Questions to ask in quiet times, by client">
      {ended !== undefined && <p role="alert">The products were not gone through. {workerEndWords(ended)}</p>}
      {all === undefined && ended === undefined && (
        <p className="muted" aria-live="polite">
          Going through the products …
        </p>
      )}
      {all !== undefined && (
        <DataTable
          caption="Open questions by client"
          rows={all.tally.clients}
          keyOf={({ importer }) => importer}
          empty="No product is loaded. They come with a kit or an import."
          columns={[
            { id: 'client', head: 'Client', cell: ({ importer }) => names.get(importer) || 'of no client' },
            {
              id: 'products',
              head: 'Products',
              number: true,
              cell: ({ products }) => products.toLocaleString('en-US'),
            },
            {
              id: 'open',
              head: 'Questions open',
              number: true,
              cell: ({ openQuestions }) => openQuestions.toLocaleString('en-US'),
            },
            {
              id: 'do',
              head: '',
              cell: ({ importer }) =>
                names.has(importer) && (
                  <Button
                    look="quiet"
                    aria-label={`Binder of ${names.get(importer) ?? ''}`}
                    onClick={() => go({ at: 'prepare', page: 'importers', id: importer })}
                  >
                    Client and binder
                  </Button>
                ),
            },
          ]}
        />
      )}
    </Card>
  )
}
