/** One mailbox: what stands in `To` or `From`. */
export interface Mailbox {
  /** shown name, any text; left out where it is empty */
  name?: string | undefined
  address: string
}

const atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
const label = '[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?'
const address = new RegExp(`^(?=.{3,254}$)(?=[^@]{1,64}@)${atom}(?:\\.${atom})*@${label}(?:\\.${label})+$`, 'u')

/**
 * The one address of a text, as it may stand in a header: dot-atom@domain (RFC 5322 3.4.1), ASCII, at most 254
 * characters. undefined for anything else, so also for two addresses, a line break or a comma: one file has one
 * recipient.
 */
export function addressIn(text: string): string | undefined {
  const trimmed = text.trim()
  return address.test(trimmed) ? trimmed : undefined
}
