import { incidentShown } from '../../../shared/domain/incident/incidents'
import { fieldsOf } from '../../../shared/domain/entryFile'
import { writeEvidence, type EvidenceError } from '../../../shared/exchange/evidence/bundle'
import type { ExhibitRow } from '../../../shared/exchange/evidence/exhibits'
import type { BundlePaper } from '../../../shared/exchange/evidence/papers'
import type { HostError } from '../../../shared/host'
import { entityOf } from '../../../shared/journal/state'
import { wallTime } from '../../../shared/log/times'
import { ok, type Result } from '../../../shared/result'
import { operatorName } from '../../frame/Rail'
import { streamFileOutside } from '../../paper/saveOutside'
import type { Desk, RecordError } from '../../store/types'
import { writingErrorWords } from '../../words/errors'
import { dayOf, momentOf, timeOf } from '../../words/times'
import { stepChange } from './exhibitForm'

/** Stands on the list of files outside, and finds the bundles again. */
export const BUNDLE = 'Evidence bundle'
export type BundleError = EvidenceError | RecordError | HostError
export interface SavedBundle extends BundlePaper {
  shownAs: string
}

/**
 * Writes the bundle outside the vault, and records it as a step of the custody of each exhibit in it, with its hash.
 * When one exhibit is missing or altered there is no bundle, and the error names it.
 */
export async function saveBundle(
  desk: Desk,
  exhibits: readonly ExhibitRow[],
  forCounsel: boolean,
): Promise<Result<SavedBundle, BundleError>> {
  const now = desk.now()
  const by = operatorName(desk)
  const stamp = `${dayOf(now)} ${timeOf(now, true).replaceAll(':', '')}`
  const name = `evidence${forCounsel ? ' for counsel' : ''} ${stamp}${desk.drill ? ' EXERCISE' : ''}.zip`
  let sums: readonly string[] = []
  const saved = await streamFileOutside<EvidenceError>(desk, { name, what: BUNDLE }, async (write) => {
    const written = await writeEvidence(
      {
        exhibits,
        document: async (id) => {
          const read = await desk.getDocument(id)
          return read.ok ? read.value : undefined
        },
        firm: fieldsOf('firm', entityOf(desk.state, 'firm', 'firm')).name ?? '',
        incident: incidentShown(desk.state)?.fields.title ?? '',
        made: `${wallTime(now).local} (${wallTime(now).offset} ${now.zone})`,
        by,
        drill: desk.drill,
      },
      write,
    )
    if (written.ok) sums = written.value
    return written
  })
  if (!saved.ok) return saved
  const { shownAs, bytes, sha256 } = saved.value
  const copied = exhibits.map(({ id }) =>
    stepChange(desk.randomId(), id, momentOf(now), {
      what: 'copied',
      by,
      from: '',
      to: '',
      how: 'into an evidence bundle',
      on: name,
      result: `SHA-256 of the bundle ${sha256}`,
    }),
  )
  const recorded = copied.length === 0 ? undefined : await desk.record(copied)
  if (recorded?.ok === false) return recorded
  return ok({ fileName: name, bytes, sha256, sums, exhibits, shownAs })
}

export function bundleErrorWords(error: BundleError): string {
  switch (error.type) {
    case 'ExhibitMissing':
      return `No bundle was made: the file of exhibit ${error.number} is not here, or does not open as it was sealed. Leave it out, or bring the desk’s mirror.`
    case 'ExhibitAltered':
      return `No bundle was made: the file of exhibit ${error.number} is not the one that was taken. Its SHA-256 differs.`
    default:
      return writingErrorWords(error)
  }
}
