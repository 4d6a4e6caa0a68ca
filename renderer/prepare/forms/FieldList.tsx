import { useEffect, useRef } from 'react'
import type { OfferedValue } from '../../../shared/sheets/official/offeredValues'
import type { Why } from '../../../shared/sheets/official/proposeBindings'
import type { FormField } from '../../../shared/sheets/official/readForm'
import { unreachable } from '../../../shared/result'

export interface FieldListProps {
  fields: readonly FormField[]
  /** field → the caption printed near it, for fields that the agency says nothing of */
  captions: ReadonlyMap<string, string>
  offered: readonly OfferedValue[]
  bound: ReadonlyMap<string, string>
  /** what each proposal leans on; a field that a person looked at has none */
  proposed: ReadonlyMap<string, Why>
  at: string
  onAt: (field: string) => void
  /** absent: the edition is known and only looked at */
  onBind?: ((field: string, value: string) => void) | undefined
  /** why a known edition leaves a field blank */
  reasons?: ReadonlyMap<string, string> | undefined
}

const GROUPS: readonly OfferedValue['group'][] = ['This form', 'Entry', 'Parties', 'Lines', 'Money', 'Firm and signer']

/** Each field with what the agency says of it, in the order of reading, and the value that fills it. */
export function FieldList(props: FieldListProps) {
  const { fields, captions, offered, bound, proposed, at, onAt, onBind, reasons } = props
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const called = new Map(offered.map(({ name, caption }) => [name, caption]))
  return (
    <ul className="binding__fields" ref={list}>
      {fields.map((field) => {
        const value = bound.get(field.name) ?? ''
        const shortName = field.name.split('.').at(-1) ?? ''
        const about = field.tooltip || captions.get(field.name) || shortName
        const why = proposed.get(field.name)
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
                {about !== shortName && `, ${shortName}`}
              </span>
            </button>
            {onBind === undefined ? (
              <span className="small">
                {called.get(value) ?? (value === '' ? (reasons?.get(field.name) ?? 'left blank') : value)}
              </span>
            ) : (
              <div className="binding__value">
                <select
                  className="input"
                  aria-label={about}
                  value={value}
                  onFocus={() => onAt(field.name)}
                  onChange={(event) => onBind(field.name, event.target.value)}
                >
                  <option value="">left blank</option>
                  {GROUPS.map((group) => (
                    <ValueGroup key={group} group={group} offered={offered} check={field.kind === 'check'} />
                  ))}
                </select>
                {why !== undefined && <span className="binding__why small">Proposed: {whyWords(why)}</span>}
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function ValueGroup({
  group,
  offered,
  check,
}: {
  group: OfferedValue['group']
  offered: readonly OfferedValue[]
  check: boolean
}) {
  const values = offered.filter((one) => one.group === group && (one.kind === 'check') === check)
  if (values.length === 0) return null
  return (
    <optgroup label={group}>
      {values.map((one) => (
        <option key={one.name} value={one.name}>
          {one.caption}
        </option>
      ))}
    </optgroup>
  )
}

/** What a proposal leans on, so that a person knows how closely to look. */
function whyWords(why: Why): string {
  switch (why.by) {
    case 'name':
      return `same name in edition ${why.edition}`
    case 'tooltip':
      return 'by what the form says of it'
    case 'fieldName':
      return 'by its name'
    case 'caption':
      return `caption near it, “${why.caption.length > 60 ? `${why.caption.slice(0, 59)}…` : why.caption}”`
    case 'place':
      return `same place in edition ${why.edition}`
    default:
      return unreachable(why)
  }
}
