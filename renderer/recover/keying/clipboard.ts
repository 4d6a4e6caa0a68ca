/**
 * Puts a text on the clipboard, after a key press. false: the system does not give it now (another program holds it, or
 * the window is not in front); the text is then typed by hand.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
