/** Address of the differences of a sample: the keying and what differed are never on one screen. */
const DIFFERENCES = 'differences.'

export const differencesId = (sample: string): string => `${DIFFERENCES}${sample}`

export const isDifferences = (id: string): boolean => id.startsWith(DIFFERENCES)

export const sampleOfAddress = (id: string): string => (isDifferences(id) ? id.slice(DIFFERENCES.length) : id)
