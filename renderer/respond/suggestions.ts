/** What completes a box while one types. */
export interface Suggestion {
  key: string
  /** what stands in the box when it is picked */
  text: string
  label: string
  /** small, at the right: code, importer, place */
  aside?: string
  /** fills other boxes too; resolves when they are recorded */
  pick?: () => Promise<boolean>
}
