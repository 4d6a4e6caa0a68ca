import { fieldsOf } from '../../shared/domain/entryFile'
import { entitiesOf, textOf } from '../../shared/journal/state'
import { useDeskHandle, useMade } from '../store/hooks'
import type { Desk } from '../store/types'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { useSay } from '../ui/Status'
import { Tag } from '../ui/Tag'
import { recordErrorWords } from '../words/errors'
import { dayWords, momentOf } from '../words/times'

/** the last saved first */
const filesOf = ({ state }: Desk) =>
  [...entitiesOf(state, 'savedFile').values()]
    .map((entity) => ({ id: entity.id, born: entity.born, fields: fieldsOf('savedFile', entity) }))
    .sort((a, b) => (a.born.at < b.born.at ? 1 : -1))

/** Files outside the vault, until somebody signs off that they are destroyed (practice 18). */
export function SavedFilesCard() {
  const desk = useDeskHandle()
  const say = useSay()
  const files = useMade(['savedFile'], filesOf)
  const destroyed = async (id: string, name: string) => {
    const operator = entitiesOf(desk.state, 'operator').get(desk.operator)
    const recorded = await desk.record({
      action: 'file.destroyed',
      kind: 'savedFile',
      id,
      patch: [
        ['destroyedOn', momentOf(desk.now())],
        ['destroyedBy', textOf(operator, 'name') || desk.operator],
      ],
    })
    if (recorded.ok) say(`${name} is signed off as destroyed.`, 'good')
    else say(recordErrorWords(recorded.error), 'stop')
  }
  return (
    <Card title="Files outside the vault">
      {files.length === 0 && <p className="muted">None. What is exported or saved as PDF is listed here.</p>}
      <ul className="recover__files">
        {files.map(({ id, fields }) => (
          <li key={id}>
            <div>
              <span className="strong">{fields.name ?? fields.shownAs ?? 'A file'}</span>
              <p className="small muted">{fields.shownAs}</p>
              <p className="small">
                {fields.sealed === true ? <Tag tone="good">sealed</Tag> : <Tag tone="later">not sealed</Tag>}{' '}
                {fields.destroyedOn !== undefined &&
                  `destroyed on ${dayWords(fields.destroyedOn.slice(0, 10))} by ${fields.destroyedBy ?? ''}`}
              </p>
            </div>
            {fields.destroyedOn === undefined && (
              <Button onClick={() => void destroyed(id, fields.name ?? 'The file')}>Sign off as destroyed</Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
