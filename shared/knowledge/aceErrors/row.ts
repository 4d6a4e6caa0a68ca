/** Condition code of three characters, and CBP's own text for it. */
export type AceErrorRow = readonly [code: string, text: string]
