import { useState } from 'react'
import { fieldsOf } from '../../../shared/domain/entryFile'
import type { Target } from '../../../shared/exchange/imports/record'
import { entitiesOf } from '../../../shared/journal/state'
import { useDeskHandle, useMade } from '../../store/hooks'
import { undoImport } from '../../store/undoImport'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { useSay } from '../../ui/Status'
import { targetNames, undoImportWords } from '../../words/imports'
import { momentWords } from '../../words/times'

/** The newest first. */
const importsOf = ({ state }: Desk) =>
  [...entitiesOf(state, 'import').values()]
    .map((entity) => ({ id: entity.id, born: entity.born.at, fields: fieldsOf('import', entity) }))
    .sort((a, b) => (a.born < b.born ? 1 : -1))
    .slice(0, 50)

/** What was imported on this desk, each to be undone as a whole. */
export function EarlierImports() {
  const desk = useDeskHandle()
  const say = useSay()
  const imports = useMade(['import'], importsOf)
  const [busy, setBusy] = useState<string>()
  const undo = async (id: string, file: string) => {
    setBusy(id)
    const undone = await undoImport(desk, id)
    setBusy(undefined)
    if (!undone.ok) return say(undoImportWords(undone.error), 'stop')
    const { kept } = undone.value
    const stays =
      kept === 0 ? '' : ` ${kept === 1 ? '1 value was' : `${kept} values were`} changed since and stay as they are.`
    say(`${file} is undone: what was there before is there again.${stays}`, kept === 0 ? 'good' : 'later')
  }
  if (imports.length === 0) return null
  return (
    <Card title="Imported so far">
      <DataTable
        caption="Imported so far"
        rows={imports}
        keyOf={(one) => one.id}
        empty=""
        columns={[
          {
            id: 'at',
            head: 'When',
            cell: ({ fields }) => <span className="nowrap">{momentWords(fields.at ?? '')}</span>,
          },
          { id: 'what', head: 'What', cell: ({ fields }) => targetNames[fields.target as Target] },
          { id: 'file', head: 'File', cell: ({ fields }) => fields.file ?? '' },
          { id: 'new', head: 'New', number: true, cell: ({ fields }) => number(fields.rowsNew) },
          { id: 'changed', head: 'Changed', number: true, cell: ({ fields }) => number(fields.rowsChanged) },
          { id: 'refused', head: 'Refused', number: true, cell: ({ fields }) => number(fields.rowsRefused) },
          { id: 'by', head: 'By', cell: ({ fields }) => fields.by ?? '' },
          {
            id: 'undo',
            head: '',
            cell: ({ id, fields }) =>
              fields.undone === true ? (
                <span className="muted">undone</span>
              ) : (
                <Button disabled={busy !== undefined} onClick={() => void undo(id, fields.file ?? 'The import')}>
                  {busy === id ? 'Undoing …' : 'Undo'}
                </Button>
              ),
          },
        ]}
      />
    </Card>
  )
}

const number = (n: number | undefined) => (n ?? 0).toLocaleString('en-US')
