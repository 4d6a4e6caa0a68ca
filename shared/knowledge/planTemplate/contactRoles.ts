/** Who is rung by a step of the template. The firm's own contact is found by what its record says, and may be changed. */
export interface ContactRole {
  name: string
  /** how such a contact calls itself, in its name, organisation or what it is for */
  called: RegExp
}

export const contactRoles = {
  soc: { name: 'CBP Security Operations Center', called: /security operations|\bsoc\b/iu },
  clientRepresentative: { name: 'CBP client representative', called: /client rep/iu },
  ofoHq: { name: 'CBP Office of Field Operations, headquarters', called: /\bofo\b|field operations/iu },
  portCounter: { name: 'Entry counter of the home port', called: /entry (?:branch|counter)/iu },
  portAfterHours: { name: 'Port after hours, watch commander', called: /watch commander|after hours/iu },
  center: { name: 'Center of Excellence and Expertise', called: /center of excellence|\bcee\b/iu },
  fda: { name: 'FDA', called: /\bfda\b|food and drug/iu },
  agriculture: { name: 'CBP agriculture specialist', called: /agricultur/iu },
  ctpat: { name: 'CTPAT supply chain security specialist', called: /ctpat/iu },
  vendor: { name: 'Vendor of the main system', called: /vendor|software|service provider/iu },
  surety: { name: 'Surety', called: /surety/iu },
  carrier: { name: 'First carrier or terminal', called: /carrier|terminal|dispatch/iu },
  counsel: { name: 'Counsel or cyber insurer', called: /counsel|lawyer|attorney at law|insur/iu },
  staff: { name: 'Licensed broker of the firm', called: /licensed customs broker|responsible officer|staff/iu },
} as const satisfies Record<string, ContactRole>

export type ContactRoleId = keyof typeof contactRoles
