import { portName } from '../../../shared/knowledge/ports'

/** `1 packet`, `5 packets`; with a verb: `5 packets wait`. */
export const packetsWords = (count: number, verb = ''): string =>
  [count === 1 ? '1 packet' : `${count} packets`, verb === '' ? '' : count === 1 ? `${verb}s` : verb]
    .filter(Boolean)
    .join(' ')

/** Code and name of a port; what is not on the list is shown as keyed. */
export function portWords(code: string): string {
  if (code === '') return 'no port keyed'
  const name = portName(code)
  return name === undefined ? code : `${code} ${name}`
}
