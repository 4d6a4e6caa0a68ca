import type { BoxError, Cleaned } from '../../shared/domain/input'
import { unreachable } from '../../shared/result'

/** Why the text of a box was not taken. It stays in the box. */
export function boxErrorWords(error: BoxError): string {
  switch (error.type) {
    case 'NotADay':
      return 'Not read as a day. Key 112426, 11/24/26 or 11/24/2026.'
    case 'NoSuchDay':
      return `There is no such day as ${error.text}.`
    case 'NotMoney':
      return 'Not read as an amount in US dollars. Key 6930 or 6,930.50.'
    case 'Negative':
      return 'An amount cannot be negative.'
    case 'TooManyDecimals':
      return 'An amount has at most two digits after the point.'
    case 'TooLarge':
      return 'This amount is too large to be right. Look at the digits again.'
    case 'NotANumber':
      return 'Not read as a quantity: digits, with a point for parts, as 214 or 612.5; never negative.'
    case 'NotAChoice':
      return `One of these: ${error.choices.join(', ')}.`
    case 'TooLong':
      return `Too long: ${error.found.toLocaleString('en-US')} characters; at most ${error.longest.toLocaleString('en-US')} are kept.`
    default:
      return unreachable(error)
  }
}

/** What was changed in a pasted text before it was stored: said, never done silently. */
export function cleanedWords(cleaned: Cleaned): string {
  return cleaned === 'controlCharacters'
    ? 'Characters that cannot be printed were replaced by spaces. Look at the text once.'
    : 'A broken character was taken out. Look at the text once.'
}
