const words: Readonly<Record<string, string>> = {
  phone: 'Telephone',
  secondPhone: 'Second telephone',
  supervisorPhone: 'Supervisor’s telephone',
  afterHours: 'After hours',
  fax: 'Fax',
  email: 'E-mail',
  cleanEmail: 'Mailbox outside our domain',
  secureChannel: 'Secure channel',
  name: 'Name',
  organisation: 'Organisation',
  paymentType: 'Payment type',
  address: 'Address',
  importerNumber: 'Importer number',
  poaOnFile: 'Power of attorney on file',
  poaExpires: 'End of the power of attorney',
  bondExpires: 'End of the bond',
}

/** A stored field in the trade's words; one that has none of its own is taken apart: `bondCheckedOn` → Bond checked on. */
export function fieldWords(field: string): string {
  const own = words[field]
  if (own !== undefined) return own
  const apart = field.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`)
  return apart.charAt(0).toUpperCase() + apart.slice(1)
}
