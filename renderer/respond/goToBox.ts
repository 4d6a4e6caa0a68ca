import type { Entry } from '../../shared/domain/kinds'
import { go } from '../frame/routes'
import type { Desk } from '../store/types'
import { specFor } from './boxSpecs'
import { boxLabel } from './boxText'
import { openDraft, type Place } from './entryDraft'
import { boxesAsked } from './formLayout'

/** Opens the entry in this box: the form opens where its draft says that one was. */
export function goToBox(desk: Desk, entry: string, { kind, id, field }: Place): void {
  openDraft(desk, entry).at({ kind, id, field })
  go({ at: 'entry', id: entry })
}

/** What the box is called on the form; undefined when this entry is not asked for it. */
export function boxCalled(entry: Entry, { kind, field }: Pick<Place, 'kind' | 'field'>): string | undefined {
  const spec = specFor(kind, field)
  return spec === undefined || boxesAsked([spec], entry).length === 0 ? undefined : boxLabel(spec)
}
