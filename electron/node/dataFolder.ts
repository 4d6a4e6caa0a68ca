import { join } from 'node:path'

/**
 * Where Lifeboat keeps its data: the platform's place for local data, which no roaming profile and no cloud folder
 * copies away. `LIFEBOAT_DATA` names another folder (tests, and a broker who keeps it on an encrypted volume).
 */
export function dataFolders(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  home: string,
): { dataFolder: string; outboxFolder: string } {
  const chosen = env['LIFEBOAT_DATA']
  if (chosen !== undefined && chosen !== '') return { dataFolder: chosen, outboxFolder: join(chosen, 'outbox') }
  // Files for people lie where people look, but not in Documents or Desktop: those are synchronised by cloud services.
  return { dataFolder: localData(platform, env, home), outboxFolder: join(home, 'Lifeboat', 'outbox') }
}

function localData(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Lifeboat')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Lifeboat')
  return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'lifeboat')
}
