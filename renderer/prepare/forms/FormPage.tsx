import { PAGE } from '../../../shared/sheets/sheet'
import type { FormField } from '../../../shared/sheets/official/readForm'
import type { SampleValues } from './useSampleValues'

export interface FormPageProps {
  picture: string | undefined
  fields: readonly FormField[]
  bound: ReadonlyMap<string, string>
  sample: SampleValues
  at: string
  onAt: (field: string) => void
}

/** The agency's page as it is, with what would stand in each bound field, and the field that is being bound. */
export function FormPage({ picture, fields, bound, sample, at, onAt }: FormPageProps) {
  return (
    <svg
      className="binding__page"
      viewBox={`0 0 ${PAGE.width} ${PAGE.height}`}
      role="img"
      aria-label="The page with what would stand in it"
    >
      {picture !== undefined && <image href={picture} width={PAGE.width} height={PAGE.height} />}
      {fields.map((field) => {
        const [x0, y0, x1, y1] = field.place
        const [x, y, width, height] = [x0, PAGE.height - y1, x1 - x0, y1 - y0]
        const value = bound.get(field.name) ?? ''
        const shown = sample.get(value)
        const classes = [
          'binding__field',
          value !== '' && 'binding__field--bound',
          field.name === at && 'binding__field--at',
        ]
        return (
          <g key={field.name} onClick={() => onAt(field.name)}>
            <rect className={classes.filter(Boolean).join(' ')} x={x} y={y} width={width} height={height} />
            {typeof shown === 'string' && shown !== '' && (
              <text className="binding__sample" x={x + 2} y={y + Math.min(height - 2, 9)}>
                {cutTo(shown, width)}
              </text>
            )}
            {shown === true && (
              <path
                className="binding__tick"
                d={`M${x + 2} ${y + 2} l${width - 4} ${height - 4} m0 ${4 - height} l${4 - width} ${height - 4}`}
              />
            )}
          </g>
        )
      })}
    </svg>
  )
}

/** On paper a long text shrinks and goes on; here its beginning shows that it is the right one. */
function cutTo(text: string, width: number): string {
  const room = Math.max(3, Math.floor(width / 4.3))
  const line = text.replace(/\n/gu, ', ')
  return line.length <= room ? line : `${line.slice(0, room - 1)}…`
}
