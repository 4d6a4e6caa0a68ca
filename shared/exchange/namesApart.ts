/** Only what every file system and `sha256sum` take as they are. */
const safe = (text: string): string => text.replace(/[^A-Za-z0-9._-]+/gu, '-').replace(/^[^A-Za-z0-9]+|-+$/gu, '')

export interface ToName {
  id: string
  /** what stands in front of the name, and what does where it is empty */
  before: readonly [text: string, otherwise: string]
  name: string
  otherwise: string
}

/** id → its name in a folder of an archive; two of one name are told apart, whatever their capitals. */
export function namesApart(folder: string, files: readonly ToName[]): Map<string, string> {
  const taken = new Set<string>()
  const names = new Map<string, string>()
  for (const { id, before, name, otherwise } of files) {
    const stem = `${safe(before[0]) || before[1]}-${safe(name).slice(-100) || otherwise}`
    let whole = stem
    for (let nth = 2; taken.has(whole.toLowerCase()); nth += 1) whole = `${nth}-${stem}`
    taken.add(whole.toLowerCase())
    names.set(id, `${folder}/${whole}`)
  }
  return names
}
