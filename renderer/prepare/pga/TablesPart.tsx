import { FLAG_GUIDE_OF, FLAGS } from '../../../shared/knowledge/pga'
import type { ChangedAnswer } from '../../../shared/domain/pga/changed'
import { entityOf, textOf, valueOf } from '../../../shared/journal/state'
import { go } from '../../frame/routes'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { Tag, type Tone } from '../../ui/Tag'
import { programName, standingWords } from '../../words/pga'
import { dayWords } from '../../words/times'
import { workerEndWords } from '../../words/workers'
import { useAllProducts, type AllProductsRead } from './useAllProducts'

interface ListRow {
  name: string
  kind: { words: string; tone: Tone }
  rows: string
  from: string
}

const LISTS = [
  ['pgaFlags', 'Flags by tariff number'],
  ['pgaHistory', 'What the clients filed before'],
  ['tariff', 'Tariff numbers that exist'],
] as const

const listsOf = ({ state }: Desk): ListRow[] => [
  ...LISTS.map(([catalogue, name]): ListRow => {
    const entity = entityOf(state, 'catalogue', catalogue)
    const rows = valueOf(entity, 'rows')
    if (typeof rows !== 'number' || rows === 0)
      return {
        name,
        kind: { words: 'none is loaded', tone: 'later' },
        rows: '',
        from: 'comes with the kit, or from a file by Prepare, Import',
      }
    return {
      name,
      kind: { words: catalogue === 'pgaFlags' ? 'real flags' : 'a real list', tone: 'note' },
      rows: rows.toLocaleString('en-US'),
      from: [textOf(entity, 'source'), `version ${textOf(entity, 'version')}`].filter(Boolean).join('; '),
    }
  }),
  {
    name: 'What the flags mean',
    kind: { words: 'the published guide', tone: 'note' },
    rows: String(FLAGS.length),
    from: `CBP, ACE Agency Tariff Code Reference Guide of ${dayWords(FLAG_GUIDE_OF)}`,
  },
  {
    name: 'Headings and words that usually mean an agency',
    kind: { words: 'our hints, which prove nothing', tone: 'later' },
    rows: '',
    from: 'made by hand from the agencies’ rules; they speak where no real flag does',
  },
]

/** Which tables answers come from, of what date, and what they say of all products. */
export function TablesPart() {
  const lists = useMade(['catalogue'], listsOf)
  const read = useAllProducts()
  return (
    <div className="stack agencies-tables">
      <Card
        title="Where the answers come from"
        aside={
          <Button onClick={() => go({ at: 'prepare', page: 'import' })} look="primary">
            Load a list
          </Button>
        }
      >
        <DataTable
          caption="Tables"
          rows={lists}
          keyOf={({ name }) => name}
          empty=""
          columns={[
            { id: 'name', head: 'Table', cell: ({ name }) => name },
            { id: 'kind', head: 'Is', cell: ({ kind }) => <Tag tone={kind.tone}>{kind.words}</Tag> },
            { id: 'rows', head: 'Rows', number: true, cell: ({ rows }) => rows },
            { id: 'from', head: 'From', cell: ({ from }) => <span className="small">{from}</span> },
          ]}
        />
      </Card>
      <Products read={read} />
    </div>
  )
}

function Products({ read: { all, progress, ended } }: { read: AllProductsRead }) {
  if (ended !== undefined)
    return (
      <Card title="All products">
        <p role="alert">The products were not gone through. {workerEndWords(ended)}</p>
      </Card>
    )
  if (all === undefined)
    return (
      <Card title="All products">
        <p className="muted" aria-live="polite">
          {progress === undefined
            ? 'Going through the products …'
            : `${progress.done.toLocaleString('en-US')} of ${progress.total.toLocaleString('en-US')} products …`}
        </p>
      </Card>
    )
  const { tally, changed } = all
  const figure = (count: number) => count.toLocaleString('en-US')
  return (
    <>
      <Card title={`All products: ${figure(tally.products)}`}>
        <p>
          {figure(tally.answered)} have all their answers, {figure(tally.open)} have questions open;{' '}
          {figure(tally.touched)} were looked at by somebody. Of {figure(tally.nothingNamed)} no table named an agency,
          which proves nothing; {figure(tally.withoutNumber)} have no tariff number.
        </p>
        <DataTable
          caption="Products by agency"
          rows={tally.programs}
          keyOf={({ agency, program }) => `${agency} ${program}`}
          empty="No agency was found for any product."
          columns={[
            { id: 'program', head: 'Agency', cell: (row) => programName(row) },
            ...(['applies', 'ask', 'notChecked', 'doesNotApply', 'disclaimed'] as const).map((standing) => ({
              id: standing,
              head: standingWords[standing].words,
              number: true,
              cell: (row: (typeof tally.programs)[number]) => row.products[standing] || '',
            })),
          ]}
        />
      </Card>
      {changed.count > 0 && <Changed count={changed.count} first={changed.first} />}
    </>
  )
}

/** A new list never changes an answer behind one’s back: what it changes is said. */
function Changed({ count, first }: { count: number; first: readonly ChangedAnswer[] }) {
  return (
    <Card title={`Changed by what was loaded last: ${count.toLocaleString('en-US')} products`}>
      <DataTable
        caption="Products whose answers changed"
        rows={first}
        keyOf={({ product }) => product}
        empty=""
        columns={[
          {
            id: 'product',
            head: 'Product',
            cell: ({ product }) => (
              <Button
                look="quiet"
                className="button--cell"
                onClick={() => go({ at: 'prepare', page: 'products', id: product })}
              >
                {product}
              </Button>
            ),
          },
          {
            id: 'what',
            head: 'What changed',
            cell: ({ changes }) => (
              <ul>
                {changes.map((one) => (
                  <li key={`${one.agency} ${one.program}`} className="small">
                    {programName(one)}: {one.was === undefined ? 'not named' : standingWords[one.was].words} →{' '}
                    {one.now === undefined ? 'not named' : standingWords[one.now].words}{' '}
                    <span className="muted">({one.why})</span>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Card>
  )
}
