/** Names as the trade's systems take them: Latin letters without marks. */

const folded: Readonly<Record<string, string>> = {
  ß: 'SS',
  æ: 'AE',
  Æ: 'AE',
  œ: 'OE',
  Œ: 'OE',
  ø: 'O',
  Ø: 'O',
  ł: 'L',
  Ł: 'L',
  đ: 'D',
  Đ: 'D',
  ð: 'D',
  Ð: 'D',
  þ: 'TH',
  Þ: 'TH',
  ı: 'I',
}

/** Upper case, accents taken off; characters of other scripts stay as they are. */
export const latinLetters = (text: string): string =>
  text
    .replace(/[ßæÆœŒøØłŁđĐðÐþÞı]/gu, (letter) => folded[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()

/** It holds a letter or digit that is no Latin one: an officer cannot key it. */
export const hasOtherScript = (text: string): boolean =>
  /[\p{L}\p{N}]/u.test(text.normalize('NFKC').replace(/[\p{Script=Latin}\d]/gu, ''))
