import { abiVerb } from './abi/abiVerb'
import { accountingVerb } from './accounting/accountingVerb'
import { runCheck } from './check/runCheck'
import { EXIT, type Io } from './io'
import { kitVerb } from './kit/kitVerb'
import { mirrorVerb } from './mirrorVerb'
import { openVerb } from './openVerb'
import { receiptsVerb } from './receipts/receiptsVerb'
import { receiveVerb } from './receive/receiveVerb'
import { restoreVerb } from './restore/restoreVerb'
import { USAGE } from './usage'
import { verifyVerb } from './verifyVerb'

/** The command `lifeboat`: its verb, then what the verb takes. Returns the exit code. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const [verb, ...rest] = args
  switch (verb) {
    case 'check':
      return runCheck(rest, io)
    case 'verify':
      return verifyVerb(rest, io)
    case 'open':
      return openVerb(rest, io)
    case 'receive':
      return receiveVerb(rest, io)
    case 'abi':
      return abiVerb(rest, io)
    case 'receipts':
      return receiptsVerb(rest, io)
    case 'accounting':
      return accountingVerb(rest, io)
    case 'restore':
      return restoreVerb(rest, io)
    case 'kit':
      return kitVerb(rest, io)
    case 'mirror':
      return mirrorVerb(rest, io)
    case 'help':
    case '--help':
    case '-h':
      io.out(USAGE)
      return EXIT.well
    case undefined:
      io.err(USAGE)
      return EXIT.usage
    default:
      io.err(`lifeboat: there is no verb "${verb}".\n\n${USAGE}`)
      return EXIT.usage
  }
}
