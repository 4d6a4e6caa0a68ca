/**
 * Application identifiers that Lifeboat writes or reads (ABI Batch and Block Control, BB-10, BB-21), and the record that
 * begins a transaction of theirs. `sent`: it goes to CBP; the others are answers and never sent.
 */
export interface Application {
  id: string
  sent: boolean
  what: string
  begins: (record: string) => boolean
}

const by =
  (start: string) =>
  (record: string): boolean =>
    record.startsWith(start)

const APPLICATIONS: readonly Application[] = [
  { id: 'AE', sent: true, what: 'entry summary', begins: (record) => /^10[ARD]/u.test(record) },
  { id: 'SE', sent: true, what: 'cargo release', begins: by('SE10') },
  { id: 'AX', sent: false, what: 'answer to an entry summary', begins: by('E0 SUMMRY') },
  { id: 'SX', sent: false, what: 'answer to a cargo release', begins: by('SE10') },
  { id: 'SO', sent: false, what: 'cargo release status', begins: by('SO10') },
  { id: 'UC', sent: false, what: 'entry summary status', begins: by('E1') },
]

export const applicationOf = (id: string): Application | undefined => APPLICATIONS.find((one) => one.id === id)
