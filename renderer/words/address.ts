/** A five-part address leaf (street, city, state, postal code, country, one a line) as one line; empty parts are left out. */
export function addressWords(leaf: string): string {
  const [street = '', city = '', state = '', postal = '', country = ''] = leaf.split('\n')
  const place = [city, [state, postal].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  return [street, place, country === 'US' ? '' : country].filter(Boolean).join(', ')
}
