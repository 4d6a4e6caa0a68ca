import { useEffect, useRef } from 'react'
import { NAMED_VALUES, type NamedValue } from '../../../shared/sheets/official/fillings'
import type { FormField } from '../../../shared/sheets/official/readForm'
import { Tag } from '../../ui/Tag'

export interface FieldListProps {
  fields: readonly FormField[]
  bound: ReadonlyMap<string, string>
  proposed: ReadonlySet<string>
  at: string
  onAt: (field: string) => void
  /** absent: the edition is known and only looked at */
  onBind?: ((field: string, value: string) => void) | undefined
  /** why a known edition leaves a field blank */
  reasons?: ReadonlyMap<string, string> | undefined
}

const GROUPS: readonly NamedValue['group'][] = ['Entry', 'Parties', 'Lines', 'Money', 'Firm and signer']
const captions = new Map(NAMED_VALUES.map(({ name, caption }) => [name, caption]))

/** Each field with what the agency says of it, in the order of reading, and the value that fills it. */
export function FieldList({ fields, bound, proposed, at, onAt, onBind, reasons }: FieldListProps) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return (
    <ul className="binding__fields" ref={list}>
      {fields.map((field) => {
        const value = bound.get(field.name) ?? ''
        const about = field.tooltip || field.name
        return (
          <li key={field.name} aria-current={field.name === at}>
            <button
              type="button"
              className="binding__about"
              tabIndex={onBind === undefined ? 0 : -1}
              onClick={() => onAt(field.name)}
            >
              <span>{about}</span>
              <span className="muted small">
                {field.kind === 'check' ? 'tick box' : 'text'}, page {field.page + 1}
                {field.tooltip !== '' && `, ${field.name.split('.').at(-1) ?? ''}`}
              </span>
            </button>
            {onBind === undefined ? (
              <span className="small">
                {captions.get(value) ??
                  (value === '' ? (reasons?.get(field.name) ?? 'left blank') : 'a place for lines')}
              </span>
            ) : (
              <select
                className="input"
                aria-label={about}
                value={value}
                onFocus={() => onAt(field.name)}
                onChange={(event) => onBind(field.name, event.target.value)}
              >
                <option value="">left blank</option>
                {GROUPS.map((group) => (
                  <optgroup key={group} label={group}>
                    {NAMED_VALUES.filter(
                      (one) => one.group === group && (one.kind === 'check') === (field.kind === 'check'),
                    ).map((one) => (
                      <option key={one.name} value={one.name}>
                        {one.caption}
                      </option>
                    ))}
                  </optgroup>
                ))}
              </select>
            )}
            {proposed.has(field.name) && <Tag tone="later">proposed</Tag>}
          </li>
        )
      })}
    </ul>
  )
}
