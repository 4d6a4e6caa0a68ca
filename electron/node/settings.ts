import { join } from 'node:path'
import { Settings, type HostError } from '../../shared/host'
import { ok, type Result } from '../../shared/result'
import type { Done, HostContext } from './context'
import { replaceFile, timeInName } from './durable'
import { attempt, isMissing } from './failure'

export interface SettingsFile {
  read(): Promise<Result<Settings, HostError>>
  write(settings: Settings): Promise<Result<Done, HostError>>
}

/**
 * The machine settings as a JSON file. One that cannot be read is kept aside under its time and settings start empty:
 * the desks themselves are found by their folders, so nothing of theirs is lost with it.
 */
export function settingsFile(context: HostContext): SettingsFile {
  const { fs, dataFolder } = context
  const file = join(dataFolder, 'settings.json')
  return {
    read: () =>
      attempt(fs, 'the settings file', dataFolder, async () => {
        const text = await fs.readFile(file, 'utf8').catch((cause: unknown) => {
          if (isMissing(cause)) return null
          throw cause
        })
        if (text === null) return ok({ desks: [] })
        const settings = parse(text)
        if (settings !== null) return ok(settings)
        await fs.rename(file, join(dataFolder, `settings-unreadable-${timeInName(context.now())}.json`))
        return ok({ desks: [] })
      }),
    write: (settings) =>
      attempt(fs, 'the settings file', dataFolder, async () => {
        await replaceFile(fs, file, new TextEncoder().encode(JSON.stringify(settings, null, 2)))
        return ok({})
      }),
  }
}

function parse(text: string): Settings | null {
  try {
    return Settings.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
