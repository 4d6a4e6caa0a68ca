import type { Io } from './io'

/** The real terminal. */
export const terminal: Io = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  askSecret,
}

/** Reads a line key by key with the terminal in raw mode, so that nothing shows and no history keeps it. */
function askSecret(question: string): Promise<string | undefined> {
  const { stdin, stderr } = process
  if (!stdin.isTTY) return Promise.resolve(undefined)
  stderr.write(question)
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  stdin.resume()
  return new Promise((resolve) => {
    let typed = ''
    const end = (answer: string | undefined) => {
      stdin.setRawMode(false)
      stdin.pause()
      stdin.off('data', onKeys)
      stderr.write('\n')
      resolve(answer)
    }
    const onKeys = (keys: string) => {
      for (const key of keys) {
        if (key === '\r' || key === '\n') return end(typed)
        // Ctrl+C and Ctrl+D: given up
        if (key === '\u0003' || key === '\u0004') return end(undefined)
        if (key === '\u007f' || key === '\b') typed = [...typed].slice(0, -1).join('')
        else typed += key
      }
    }
    stdin.on('data', onKeys)
  })
}
