import { parseAirWaybill } from '../../shared/domain/airWaybill'
import { parseContainer } from '../../shared/domain/container'
import { parseEntryNumber } from '../../shared/domain/entryNumber'
import type { IdentifierError, Verified } from '../../shared/domain/identifierError'
import { parseImporterNumber } from '../../shared/domain/importerNumber'
import { parseInBond } from '../../shared/domain/inBond'
import { checkMid } from '../../shared/domain/mid'
import { ok, type Result } from '../../shared/result'

export interface CheckRules {
  drill: boolean
  checkDigitFactor: number
}

/** An identifier in its printed form, and what could be verified. */
export interface Checked {
  normal: string
  verified: Verified
}

type Check = (value: string, rules: CheckRules) => Result<Checked, IdentifierError>

function reads<T extends { verified: Verified }>(
  parse: (value: string, rules: CheckRules) => Result<T, IdentifierError>,
  normal: (read: T) => string,
): Check {
  return (value, rules) => {
    const read = parse(value, rules)
    return read.ok ? ok({ normal: normal(read.value), verified: read.value.verified }) : read
  }
}

/** What `lifeboat check` can check, by its word on the command line. */
export const checks: Readonly<Record<string, Check>> = {
  'entry-number': reads(parseEntryNumber, (read) => read.entryNumber),
  importer: reads(parseImporterNumber, (read) => read.importerNumber),
  mid: reads(checkMid, (read) => read.mid),
  awb: reads(parseAirWaybill, (read) => read.airWaybill),
  container: reads(parseContainer, (read) => read.container),
  'in-bond': reads(parseInBond, (read) => read.inBond),
}
