import { outsideFiles } from '../../shared/domain/respond/outsideFiles'
import { routeToHash } from '../frame/routes'
import { useSignOff } from '../respond/counter/useSignOff'
import { useMade } from '../store/hooks'
import type { Desk } from '../store/types'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Tag } from '../ui/Tag'
import { dayWords } from '../words/times'

const filesOf = ({ state }: Desk) => outsideFiles(state)

/** Files outside the vault, until somebody signs off that they are destroyed (practice 18). */
export function SavedFilesCard() {
  const files = useMade(['savedFile', 'operator'], filesOf)
  const signOff = useSignOff()
  return (
    <Card
      title="Files outside the vault"
      aside={<a href={routeToHash({ at: 'respond', page: 'outside' })}>All of them, with the list to sign</a>}
    >
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
              <Button onClick={() => void signOff([{ id, name: fields.name ?? 'The file' }])}>
                Sign off as destroyed
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
