import type { OfficialSheet, PlacedField } from './officialSheet'

/**
 * Editions that Lifeboat fills by name without being told anything. Only what tells one from another stands here; the
 * boxes are fetched where a form is filled or looked at.
 */
export interface KnownEdition extends Pick<OfficialSheet, 'form' | 'title' | 'edition' | 'fingerprint'> {
  sheet(): Promise<OfficialSheet>
  places(): Promise<readonly PlacedField[]>
}

export const KNOWN_EDITIONS: readonly KnownEdition[] = [
  {
    form: 'cbp7501',
    title: 'CBP Form 7501, Entry Summary',
    edition: '5/22',
    fingerprint: '5161b51f798a5aee9341f3db437aea1aa28d85e2f81a6f030b76737c19eba3c6',
    sheet: async () => (await import('./cbp7501Official')).cbp7501Official,
    places: async () => (await import('./cbp7501Places')).cbp7501Places,
  },
  {
    form: 'fda2877',
    title: 'FDA 2877, Declaration for Imported Electronic Products',
    edition: '1/11',
    fingerprint: '734cbb7805e11a1f610cdf992e072ed406f338a7b50b5c288df969be8bde2d48',
    sheet: async () => (await import('./fda2877Official')).fda2877Official,
    places: async () => (await import('./fda2877Places')).fda2877Places,
  },
]

export const knownEdition = (fingerprint: string): KnownEdition | undefined =>
  KNOWN_EDITIONS.find((known) => known.fingerprint === fingerprint)
