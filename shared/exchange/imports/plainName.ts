/** Column names differ in case, spaces, line breaks and marks: letters and digits alone are compared. */
export const plainName = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
