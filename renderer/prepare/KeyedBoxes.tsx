import { KeyedBox } from './KeyedBox'
import type { Keyed, KeyedField } from './keyedFields'

export interface KeyedBoxesProps {
  kind: string
  fields: readonly KeyedField[]
  keyed: Keyed
  /** field → the sentence under its box */
  refusals: Readonly<Record<string, string>>
  onKey: (field: string, text: string) => void
}

/** The boxes of a form, in its parts. */
export function KeyedBoxes({ kind, fields, keyed, refusals, onKey }: KeyedBoxesProps) {
  return sectionsOf(fields).map(({ title, specs }) => (
    <div key={title} className="stack stack--tight">
      {title !== '' && <h3>{title}</h3>}
      <div className="form-grid">
        {specs.map((spec) => (
          <KeyedBox
            key={spec.field}
            spec={spec}
            id={boxId(kind, spec.field)}
            text={keyed[spec.field] ?? ''}
            refusal={refusals[spec.field]}
            onKey={(text) => onKey(spec.field, text)}
          />
        ))}
      </div>
    </div>
  ))
}

function sectionsOf(fields: readonly KeyedField[]): { title: string; specs: KeyedField[] }[] {
  const sections: { title: string; specs: KeyedField[] }[] = []
  for (const spec of fields) {
    if (spec.section !== undefined || sections.length === 0) sections.push({ title: spec.section ?? '', specs: [] })
    sections.at(-1)?.specs.push(spec)
  }
  return sections
}

/** id of the control of a field, for the focus */
export const boxId = (kind: string, field: string) => `${kind}-${field}`
