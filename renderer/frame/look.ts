/** Light, dark, or as the machine says. Kept on this machine. */
export type Look = 'light' | 'dark' | 'machine'
const KEY = 'lifeboat-look'

export function keptLook(): Look {
  const kept = localStorage.getItem(KEY)
  return kept === 'light' || kept === 'dark' ? kept : 'machine'
}

export function showLook(look: Look): void {
  if (look === 'machine') delete document.documentElement.dataset['look']
  else document.documentElement.dataset['look'] = look
  localStorage.setItem(KEY, look)
}
