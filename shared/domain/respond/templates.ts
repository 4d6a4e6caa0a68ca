import { entitiesOf, entityOf, isRemoved, textOf, type DeskState } from '../../journal/state'
import type { Change } from '../../journal/item'
import { modeFamily } from '../../knowledge/modes'
import { portName } from '../../knowledge/ports'
import { rememberBy } from '../remember'

/** Templates: an entry that later ones for the same client on the same lane are copied from. */

/** Whose goods, where and how: what a template is for, and what an entry at hand is. '' where it is not known. */
export interface Lane {
  /** id of the importer */
  importer: string
  port: string
  /** two-digit code */
  modeOfTransport: string
}

export interface Template extends Lane {
  id: string
  name: string
  /** id of the entry it copies */
  model: string
  /** the model's number as printed; '' when the model is not on this desk */
  modelNumber: string
  importerName: string
  /** the model was voided or removed: it can still be copied from */
  modelVoid: boolean
}

export interface OfferedTemplate extends Template {
  /** how many of client, port and family of modes are those of the entry at hand, from 0 to 3 */
  fits: number
}

const standing = rememberBy(['entryTemplate', 'entry', 'number', 'importer'], (state): Template[] =>
  [...entitiesOf(state, 'entryTemplate').values()]
    .filter((entity) => !isRemoved(entity))
    .map((entity) => {
      const model = entityOf(state, 'entry', textOf(entity, 'model'))
      const modelNumber = textOf(model, 'entryNumber')
      const importer = textOf(entity, 'importer')
      return {
        id: entity.id,
        name: textOf(entity, 'name'),
        importer,
        port: textOf(entity, 'port'),
        modeOfTransport: textOf(entity, 'modeOfTransport'),
        model: textOf(entity, 'model'),
        modelNumber,
        importerName: textOf(model, 'importerName') || textOf(entityOf(state, 'importer', importer), 'name'),
        modelVoid:
          model === undefined ||
          isRemoved(model) ||
          entityOf(state, 'number', modelNumber)?.fields['voided']?.v === true,
      }
    })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1)),
)

/** What the entry is of, for templates. */
export function laneOf(state: DeskState, entryId: string): Lane {
  const entry = entityOf(state, 'entry', entryId)
  return {
    importer: textOf(entry, 'importer'),
    port: textOf(entry, 'portOfEntry'),
    modeOfTransport: textOf(entry, 'modeOfTransport'),
  }
}

const same = (a: string, b: string): number => (a !== '' && a === b ? 1 : 0)
const sameFamily = (a: string, b: string): number => (a !== '' && b !== '' && modeFamily(a) === modeFamily(b) ? 1 : 0)

/** All templates; those of the client, port and mode at hand stand first, then by name. */
export function templatesFor(state: DeskState, lane: Lane): OfferedTemplate[] {
  return standing(state)
    .map((template) => ({
      ...template,
      fits:
        same(template.importer, lane.importer) +
        same(template.port, lane.port) +
        sameFamily(template.modeOfTransport, lane.modeOfTransport),
    }))
    .sort((a, b) => b.fits - a.fits || same(b.importer, lane.importer) - same(a.importer, lane.importer))
}

/** A name to begin with: client, port, how the goods come. */
export function templateName(state: DeskState, entryId: string): string {
  const entry = entityOf(state, 'entry', entryId)
  const port = textOf(entry, 'portOfEntry')
  const mode = textOf(entry, 'modeOfTransport')
  return [
    textOf(entry, 'importerName') || 'Client not keyed',
    portName(port)?.split(',')[0] ?? port,
    mode === '' ? '' : modeFamily(mode),
  ]
    .filter(Boolean)
    .join(' \u00b7 ')
}

/** The entry becomes a model under this name. */
export function templateMade(state: DeskState, entryId: string, id: string, name: string): Change {
  const { importer, port, modeOfTransport } = laneOf(state, entryId)
  const lane: [string, string][] = [
    ['importer', importer],
    ['port', port],
    ['modeOfTransport', modeOfTransport],
  ]
  return {
    action: 'entryTemplate.keyed',
    kind: 'entryTemplate',
    id,
    patch: [['name', name], ['model', entryId], ...lane.filter(([, value]) => value !== '')],
  }
}

export const templateRemoved = (id: string): Change => ({
  action: 'entryTemplate.removed',
  kind: 'entryTemplate',
  id,
  patch: [['removed', true]],
})
