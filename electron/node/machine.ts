import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import type { FileSystem, HostContext } from './context'
import { replaceFile } from './durable'
import { isMissing } from './failure'

const MachineFile = z.object({ machineId: z.string().min(8), mark: z.string().nullable() })

/**
 * The identity that a desk compares on opening: random, made on the first start. It is made anew when the operating
 * system says that this is another machine than the one it was made on, since a data folder copied to a spare laptop
 * must not draw the numbers of the first (a number is drawn once in the life of the firm).
 */
export async function machineIdentity(context: HostContext): Promise<string> {
  const file = join(context.dataFolder, 'machine.json')
  const mark = await context.machineMark()
  const known = await readMachineFile(context.fs, file)
  const moved = known !== null && known.mark !== null && mark !== null && known.mark !== mark
  if (known !== null && !moved) return known.machineId
  const machineId = context.randomHex(16)
  await replaceFile(context.fs, file, new TextEncoder().encode(JSON.stringify({ machineId, mark })))
  return machineId
}

async function readMachineFile(fs: FileSystem, file: string): Promise<z.infer<typeof MachineFile> | null> {
  try {
    const parsed = MachineFile.safeParse(JSON.parse(await fs.readFile(file, 'utf8')))
    return parsed.success ? parsed.data : null
  } catch (cause) {
    if (isMissing(cause) || cause instanceof SyntaxError) return null // a new identity is the safe answer
    throw cause
  }
}

/** The operating system's own name for this installation, or null where it cannot be read within two seconds. */
export async function readMachineMark(fs: FileSystem, platform: NodeJS.Platform): Promise<string | null> {
  if (platform === 'linux') return (await fs.readFile('/etc/machine-id', 'utf8').catch(() => '')).trim() || null
  if (platform === 'darwin')
    return firstMatch(await output('ioreg', ['-rd1', '-c', 'IOPlatformExpertDevice']), /"IOPlatformUUID" = "([^"]+)"/u)
  if (platform === 'win32')
    return firstMatch(
      await output('reg', ['query', 'HKLM\\SOFTWARE\\Microsoft\\Cryptography', '/v', 'MachineGuid']),
      /MachineGuid\s+REG_SZ\s+(\S+)/u,
    )
  return null
}

const firstMatch = (text: string, pattern: RegExp): string | null => pattern.exec(text)?.[1] ?? null

const output = (command: string, args: string[]): Promise<string> =>
  new Promise((resolve) =>
    execFile(command, args, { timeout: 2_000, windowsHide: true }, (failure, stdout) =>
      resolve(failure === null ? stdout : ''),
    ),
  )
