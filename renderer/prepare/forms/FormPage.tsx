import type { FormField, FormRead } from '../../../shared/sheets/official/readForm'
import type { SampleValues } from './useSampleValues'

export interface FormPageProps {
  form: FormRead
  /** the page that is looked at, from 0 */
  page: number
  picture: string | undefined
  bound: ReadonlyMap<string, string>
  /** named value → what the binding screen calls it: stands there while there is no entry to show */
  captions: ReadonlyMap<string, string>
  sample: SampleValues
  at: string
  onAt: (field: string) => void
}

/** The agency's page as it is, with what would stand in each bound field, and the field that is being bound. */
export function FormPage({ form, page, picture, bound, captions, sample, at, onAt }: FormPageProps) {
  const [width, height] = form.sizes[page] ?? [612, 792]
  const shownIn = (field: FormField): string | boolean => {
    const value = bound.get(field.name) ?? ''
    const filling = sample.get(value)
    if (typeof filling === 'string' || filling === true) return filling
    if (value === '') return ''
    return field.kind === 'check' ? sample.size === 0 : sample.has(value) ? '' : (captions.get(value) ?? '')
  }
  return (
    <svg
      className="binding__page"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`Page ${page + 1} with what would stand in it`}
    >
      {picture !== undefined && <image href={picture} width={width} height={height} />}
      {form.fields.map((field) => (
        <g key={field.name} onClick={() => onAt(field.name)}>
          {[field, ...field.also]
            .filter((one) => one.page === page)
            .map(({ place: [x0, y0, x1, y1] }) => (
              <FieldBox
                key={`${x0} ${y0}`}
                area={{ x: x0, y: height - y1, width: x1 - x0, height: y1 - y0 }}
                bound={(bound.get(field.name) ?? '') !== ''}
                lit={field.name === at}
                shown={shownIn(field)}
              />
            ))}
        </g>
      ))}
    </svg>
  )
}

interface FieldBoxProps {
  area: { x: number; y: number; width: number; height: number }
  bound: boolean
  lit: boolean
  shown: string | boolean
}

function FieldBox({ area, bound, lit, shown }: FieldBoxProps) {
  const { x, y, width, height } = area
  const classes = ['binding__field', bound && 'binding__field--bound', lit && 'binding__field--at']
  return (
    <>
      <rect className={classes.filter(Boolean).join(' ')} {...area} />
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
    </>
  )
}

/** On paper a long text shrinks and goes on; here its beginning shows that it is the right one. */
function cutTo(text: string, width: number): string {
  const room = Math.max(3, Math.floor(width / 4.3))
  const line = text.replace(/\n/gu, ', ')
  return line.length <= room ? line : `${line.slice(0, room - 1)}…`
}
