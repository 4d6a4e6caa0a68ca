import { agency } from '../../shared/knowledge/pga'

/** `FDA · Food and Drug Administration`; a code of which nothing is known stands alone. */
export function agencyTitle(code: string): string {
  const known = agency(code)
  return known === undefined ? code : `${code} \u00b7 ${known.name}`
}
