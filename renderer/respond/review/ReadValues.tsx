import { useEffect, useMemo, useRef } from 'react'
import type { EntryFile } from '../../../shared/domain/entryFile'
import type { MovedField } from '../../../shared/domain/respond/reviewKeyed'
import { go } from '../../frame/routes'
import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { SourceMark } from '../../ui/Field'
import { Tag } from '../../ui/Tag'
import { shownRows, type ShownBox } from './shownBoxes'

export interface ReadValuesProps {
  file: EntryFile
  /** what moved since the last mark */
  moved: readonly MovedField[]
}

/** The entry to be read, not to be keyed: what stands in a box, large; where it came from; what moved. */
export function ReadValues({ file, moved }: ReadValuesProps) {
  const desk = useDeskHandle()
  const rows = useMemo(() => shownRows(desk, file), [desk, file])
  const changed = useMemo(() => new Set(moved.map(({ id, field }) => `${id}/${field}`)), [moved])
  const inside = useRef<HTMLButtonElement>(null)
  // The focus stands inside what scrolls: arrows and Page keys read on.
  useEffect(() => inside.current?.focus({ preventScroll: true }), [])
  const gone = moved.filter(({ field }) => field === 'removed')
  return (
    <div className="reading__rows">
      {gone.length > 0 && (
        <p>
          <Tag tone="later">{`Since the mark: ${gone.map(({ label }) => label).join(', ')}`}</Tag>
        </p>
      )}
      {rows.map((row, nth) => (
        <section key={row.id} className="card reading__row" aria-label={row.title}>
          <div className="reading__title">
            <h2>{row.title}</h2>
            {nth === 0 && (
              <Button look="quiet" ref={inside} onClick={() => go({ at: 'entry', id: file.id })}>
                Open the boxes
              </Button>
            )}
          </div>
          <dl className="reading__boxes">
            {row.boxes
              .filter(({ id, spec, text }) => text !== '' || changed.has(`${id}/${spec.field}`))
              .map((box) => (
                <ReadBox key={box.spec.field} box={box} changed={changed.has(`${box.id}/${box.spec.field}`)} />
              ))}
          </dl>
        </section>
      ))}
    </div>
  )
}

function ReadBox({ box: { label, text, mark, spec }, changed }: { box: ShownBox; changed: boolean }) {
  return (
    <div className={changed ? 'reading__box reading__box--changed' : 'reading__box'}>
      <dt>
        {label}
        {changed && <Tag tone="later">changed since</Tag>}
      </dt>
      <dd className={spec.mono === true ? 'mono' : undefined}>
        {text === '' ? 'nothing any more' : text}
        {mark !== undefined && <SourceMark mark={mark} />}
      </dd>
    </div>
  )
}
