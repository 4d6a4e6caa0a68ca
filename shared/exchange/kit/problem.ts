/** One thing that is missing, malformed or in conflict in a folder of exports; printed as `file:row:column: what`. */
export interface Problem {
  file: string
  /** 1-based; absent where it is of the whole file */
  row?: number
  /** as the file names it, or its letter */
  column?: string
  what: string
  /** a kit built in spite of it could give a number twice, or could not be loaded: nothing is built */
  stops: boolean
}

export const problemLine = ({ file, row, column, what }: Problem): string =>
  `${file}:${row ?? '-'}:${column === undefined || column === '' ? '-' : column}: ${what}`
