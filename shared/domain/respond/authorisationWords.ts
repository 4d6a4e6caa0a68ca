import type { DeskState } from '../../journal/state'
import type { ModeFamily } from '../../knowledge/modes'
import { portName } from '../../knowledge/ports'
import { momentMs } from '../calendar'
import { authorisationRows, codesIn, coverAt, type AuthorisationRow, type Cover, type Scope } from './authorisation'

/** An authorisation in the operator's words, for pages, lists and messages alike. */

export const modeWords: Readonly<Record<ModeFamily, string>> = {
  truck: 'truck',
  ocean: 'vessel',
  air: 'air',
  rail: 'rail',
  other: 'other modes',
}
export const modeFamilies = Object.keys(modeWords) as ModeFamily[]

export const askedOffices = {
  cbpHeadquarters: 'CBP headquarters (OFO)',
  port: 'Port',
  centre: 'Center of Excellence',
  clientRepresentative: 'Client representative',
} as const

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`

/** `port 2304, truck`; `all ports, all modes`. */
export function scopeWords({ fields: { ports, modes } }: Pick<AuthorisationRow, 'fields'>): string {
  const codes = codesIn(ports)
  const where = codes.length === 0 ? 'all ports' : `${codes.length === 1 ? 'port' : 'ports'} ${listed(codes)}`
  const families = codesIn(modes).map((code) => (code in modeWords ? modeWords[code as ModeFamily] : code))
  return `${where}, ${families.length === 0 ? 'all modes' : listed(families)}`
}

/** `port 2304 Laredo, TX, by truck`, of an entry. */
export function placeWords({ port, modeFamily }: Scope): string {
  const where = port === undefined ? 'a port not keyed yet' : ['port', port, portName(port)].filter(Boolean).join(' ')
  return `${where}, ${modeFamily === undefined ? 'mode not keyed yet' : modeWords[modeFamily]}`
}

/** Amber from two hours before the end on: time to ask for the next one. */
const ENDS_SOON_MS = 2 * 3_600_000

export type TimeLeft = 'none' | 'running' | 'soon' | 'past'

/** How long a record still covers; `none` where no end was said. */
export function timeLeft({ fields: { until } }: AuthorisationRow, nowMs: number): TimeLeft {
  if (until === undefined) return 'none'
  const left = momentMs(until) - nowMs
  return left < 0 ? 'past' : left <= ENDS_SOON_MS ? 'soon' : 'running'
}

/** `3 h 05 min left`, `ended 12 min ago`; '' where no end was said. */
export function timeLeftWords({ fields: { until } }: AuthorisationRow, nowMs: number): string {
  if (until === undefined) return ''
  const left = momentMs(until) - nowMs
  // Cut, not rounded: the last minute is still a minute that is left.
  const minutes = left < 0 ? Math.ceil(-left / 60_000) : Math.floor(left / 60_000)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const words =
    hours >= 48
      ? `${Math.floor(hours / 24)} days`
      : hours === 0
        ? `${rest} min`
        : `${hours} h ${String(rest).padStart(2, '0')} min`
  return left < 0 ? `ended ${words} ago` : `${words} left`
}

/** What covers an entry, or that nothing does, in a sentence without the stop. */
export function coverWords({ state, row }: Cover, said: (moment: string) => string): string {
  const { answeredBy, askedOf, askedAt, askedAs, reference, until, from, answeredAt } = row?.fields ?? {}
  const by = answeredBy === undefined ? '' : ` by ${answeredBy}`
  const named = reference === undefined ? 'without a reference' : `reference ${reference}`
  const asked = [
    askedAs === undefined ? 'CBP' : askedOffices[askedAs],
    askedOf === undefined ? '' : `(${askedOf})`,
    askedAt === undefined ? '' : `at ${said(askedAt)}`,
  ]
    .filter(Boolean)
    .join(' ')
  switch (state) {
    case 'granted':
      return `granted${by}, ${named}${until === undefined ? '' : `, until ${said(until)}`}`
    case 'requested':
      return `requested of ${asked}, not answered yet`
    case 'notYet':
      return `granted${by}, ${named}, but only from ${said(from ?? answeredAt ?? '')} on`
    case 'ended':
      return answeredAt === undefined
        ? `requested of ${asked}, and given up${until === undefined ? '' : ` at ${said(until)}`}`
        : `granted${by}, ${named}, ended${until === undefined ? '' : ` at ${said(until)}`}`
    case 'refused':
      return `refused${by}${answeredAt === undefined ? '' : ` at ${said(answeredAt)}`}`
    case 'elsewhere':
      return row === undefined
        ? 'asked for elsewhere only'
        : `${row.fields.state === 'granted' ? 'granted' : 'asked for'}, but only for ${scopeWords(row)}`
    case 'none':
      return 'not asked for yet'
  }
}

/**
 * What stands of CBP's leave in all, as messages say it: what is granted, else what is requested; '' when nothing was
 * asked for.
 * @param said a moment in words
 */
export function standingWords(state: DeskState, at: string, said: (moment: string) => string): string {
  const of = standingRows(state, momentMs(at))
  const where = (row: AuthorisationRow) =>
    row.fields.ports === undefined && row.fields.modes === undefined ? '' : `for ${scopeWords(row)}`
  const granted = of('granted').map((row) =>
    [
      'granted',
      row.fields.answeredAt === undefined ? '' : said(row.fields.answeredAt),
      row.fields.answeredBy === undefined ? '' : `by ${row.fields.answeredBy}`,
      row.fields.reference === undefined ? '' : `reference ${row.fields.reference}`,
      where(row),
      row.fields.until === undefined ? '' : `until ${said(row.fields.until)}`,
    ]
      .filter(Boolean)
      .join(', '),
  )
  if (granted.length > 0) return granted.join('; ')
  return of('requested')
    .map((row) =>
      ['requested', row.fields.askedAt === undefined ? '' : said(row.fields.askedAt), where(row)]
        .filter(Boolean)
        .join(' '),
    )
    .join('; ')
}

/** The records that stand at a moment, wherever they hold, by their state. */
function standingRows(state: DeskState, ms: number): (wanted: Cover['state']) => AuthorisationRow[] {
  const standing = authorisationRows(state).map((row) => ({
    row,
    cover: coverAt([{ ...row, fields: { ...row.fields, ports: undefined, modes: undefined } }], anywhere, ms).state,
  }))
  return (wanted) => standing.filter(({ cover }) => cover === wanted).map(({ row }) => row)
}

/** Whether any leave is granted at a moment, wherever it holds. */
export const isLeaveGranted = (state: DeskState, ms: number): boolean => standingRows(state, ms)('granted').length > 0

/** The same in few words, for a board: `granted, HQ-17; requested`; '' when there is no record of it. */
export function standingShort(state: DeskState, ms: number): string {
  const of = standingRows(state, ms)
  const references = of('granted').flatMap(({ fields }) => fields.reference ?? [])
  return [
    ...(of('granted').length > 0 ? [['granted', ...references].join(', ')] : []),
    ...(of('requested').length > 0 ? ['requested'] : []),
  ].join('; ')
}
const anywhere: Scope = { port: undefined, modeFamily: undefined }
