/** Letters to digits as Appendix E has them; written anew, so that it judges what the product computes. */
const VALUES: Readonly<Record<string, number>> = Object.fromEntries(
  ['AJ', 'BKS', 'CLT', 'DMU', 'ENV', 'FOW', 'GPX', 'HQY', 'IRZ'].flatMap((letters, at) =>
    [...letters].map((letter) => [letter, at + 1]),
  ),
)

/** Whether the last of eight digits is the one that Appendix E gives for filer and serial. */
export function hasCheckDigit(filer: string, digits: string): boolean {
  if (!/^[A-Z0-9]{3}$/u.test(filer) || !/^\d{8}$/u.test(digits)) return false
  const sum = [...`${filer}${digits.slice(0, 7)}`]
    .map((sign) => VALUES[sign] ?? Number(sign))
    .map((digit, at) => (at % 2 === 0 ? digit : Math.floor((digit * 2) / 10) + ((digit * 2) % 10)))
    .reduce((all, one) => all + one, 0)
  return String((10 - (sum % 10)) % 10) === digits.slice(7)
}
