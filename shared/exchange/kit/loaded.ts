import { entitiesOf, entityOf, textOf, valueOf, type DeskState, type Entity } from '../../journal/state'
import type { Change } from '../../journal/item'
import { kitSets, type KitManifest, type KitSet } from './format'

/** What this laptop was loaded with; id of the entity = the device. */
export interface LoadedKit {
  kitId: string
  madeAt: string
  loadedAt: string
  office: string
  keyWords: string
  /** number among the firm's laptops; `laptops` + 1 is the spare */
  laptop: number
  laptops: number
  refreshOwner: string
  refreshEveryDays: number
  recipients: readonly string[]
  /** data set → the day of its own export; absent = no kit brought any */
  ages: Readonly<Partial<Record<KitSet, string>>>
}

/** undefined: no kit was ever loaded on this device. */
export function loadedKit(state: DeskState, device: string): LoadedKit | undefined {
  const entity = entityOf(state, 'kit', device)
  return entity === undefined ? undefined : readLoaded(entity)
}

/** The devices on which a kit of that laptop was loaded. */
export const devicesOfLaptop = (state: DeskState, laptop: number): string[] =>
  [...entitiesOf(state, 'kit').values()]
    .filter((entity) => textOf(entity, 'laptop') === String(laptop))
    .map(({ id }) => id)

function readLoaded(entity: Entity): LoadedKit {
  return {
    kitId: textOf(entity, 'kitId'),
    madeAt: textOf(entity, 'madeAt'),
    loadedAt: textOf(entity, 'loadedAt'),
    office: textOf(entity, 'office'),
    keyWords: textOf(entity, 'keyWords'),
    laptop: Number(textOf(entity, 'laptop')),
    laptops: Number(valueOf(entity, 'laptops') ?? 1),
    refreshOwner: textOf(entity, 'refreshOwner'),
    refreshEveryDays: Number(valueOf(entity, 'refreshEveryDays') ?? 0),
    recipients: textOf(entity, 'recipients').split(' ').filter(Boolean),
    ages: readAges(textOf(entity, 'ages')),
  }
}

function readAges(json: string): Partial<Record<KitSet, string>> {
  let read: unknown
  try {
    read = JSON.parse(json)
  } catch {
    return {}
  }
  const days: Partial<Record<KitSet, string>> = {}
  for (const set of kitSets) {
    const day = (read as Record<string, unknown> | null)?.[set]
    if (typeof day === 'string') days[set] = day
  }
  return days
}

/** What is recorded once everything else of the kit stands. Ages of sets that this kit did not bring stay. */
export function loadedChange(
  before: LoadedKit | undefined,
  device: string,
  manifest: KitManifest,
  facts: { sha256: string; keyWords: string; loadedAt: string },
): Change {
  const ages: Record<string, string> = { ...before?.ages }
  for (const { set, exportedAt } of manifest.sets) ages[set] = exportedAt.slice(0, 10)
  return {
    action: 'kit.loaded',
    kind: 'kit',
    id: device,
    patch: [
      ['kitId', manifest.kitId],
      ['madeAt', manifest.madeAt],
      ['loadedAt', facts.loadedAt],
      ['office', manifest.office],
      ['keyWords', facts.keyWords],
      ['laptop', String(manifest.laptop)],
      ['laptops', manifest.laptops],
      ['sha256', facts.sha256],
      ['refreshOwner', manifest.refreshOwner],
      ['refreshEveryDays', manifest.refreshEveryDays],
      ['recipients', manifest.recipients.join(' ')],
      ['ages', JSON.stringify(ages)],
    ],
  }
}

/** Whole calendar days from one day to another. */
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** Decision of the house: a week and a day is late, a month is too old to work from. */
export const KIT_LATE_DAYS = 8
export const KIT_OLD_DAYS = 31

export type KitAge = 'fresh' | 'late' | 'old'
/** @param exported the day of the data set's own export */
export function kitAge(exported: string, today: string): KitAge {
  const days = daysBetween(exported, today)
  return days >= KIT_OLD_DAYS ? 'old' : days >= KIT_LATE_DAYS ? 'late' : 'fresh'
}
