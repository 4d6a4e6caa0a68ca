import { textOf, type Entity } from '../../journal/state'

/**
 * What a kit never changes without a person's yes (decision 37): whoever can change where we ring or whom we pay has
 * our calls and our money. A value that was not there before is new, not changed, and is taken.
 */
const reach: Readonly<Record<string, readonly string[]>> = {
  contact: ['phone', 'secondPhone', 'fax', 'email', 'secureChannel'],
  importer: ['phone', 'email'],
  portProfile: ['phone', 'supervisorPhone', 'afterHours', 'fax', 'email'],
  firm: ['phone', 'email', 'cleanEmail'],
  signer: ['phone'],
}
const money: Readonly<Record<string, readonly string[]>> = { importer: ['paymentType'] }

/** Contacts that are paid: another name there is another payee. */
const payee = /pay|bank|suret|carrier|terminal|vendor|truck|steamship/iu
const payeeNames: readonly string[] = ['name', 'organisation']

export function isGuarded(entity: Entity, field: string): boolean {
  if (reach[entity.kind]?.includes(field) === true || money[entity.kind]?.includes(field) === true) return true
  return (
    entity.kind === 'contact' &&
    payeeNames.includes(field) &&
    payee.test(`${textOf(entity, 'group')} ${textOf(entity, 'role')}`)
  )
}
