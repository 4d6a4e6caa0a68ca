/** States, districts and territories by postal code, to tell a state from a country in a one-line address (USPS Publication 28). */
const table = `AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC District of Columbia
FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland
MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire
NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania
PR Puerto Rico|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia
VI Virgin Islands|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming|GU Guam`

const states = table.split(/[|\n]/u).map((row) => ({ code: row.slice(0, 2), name: row.slice(3) }))

/** Postal code of a state given as code or name; undefined when it is neither. */
export function stateCode(text: string): string | undefined {
  const lower = text.trim().toLowerCase()
  return states.find((state) => state.code.toLowerCase() === lower || state.name.toLowerCase() === lower)?.code
}
