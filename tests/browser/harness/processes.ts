import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'

/** Processes whose command line holds the text, the oldest first. */
export async function processesWith(text: string): Promise<number[]> {
  const lines = process.platform === 'linux' ? await fromProc() : (await fromSystem()).split('\n')
  return lines
    .filter((line) => line.includes(text))
    .map((line) => Number.parseInt(line, 10))
    .filter((pid) => pid > 0 && pid !== process.pid)
    .sort((a, b) => a - b)
}

/** A small Linux has no `ps`. */
async function fromProc(): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name))
  const readLine = async (pid: string): Promise<string> =>
    `${pid} ${await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')}`
  return Promise.all(pids.map(readLine))
}

const list = 'Get-CimInstance Win32_Process | ForEach-Object { "$($_.ProcessId) $($_.CommandLine)" }'

function fromSystem(): Promise<string> {
  const isWindows = process.platform === 'win32'
  const command = isWindows ? 'powershell.exe' : 'ps'
  const args = isWindows ? ['-NoProfile', '-Command', list] : ['-axww', '-o', 'pid=,args=']
  return new Promise((resolve, reject) =>
    execFile(command, args, { maxBuffer: 64 * 1024 * 1024 }, (failure, stdout) =>
      failure === null ? resolve(stdout) : reject(failure),
    ),
  )
}
