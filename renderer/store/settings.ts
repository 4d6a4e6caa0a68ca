import type { Host, HostError, Settings } from '../../shared/host'
import type { Result } from '../../shared/result'

export type DeskSetting = Settings['desks'][number]

/** Reads, changes and writes the machine settings for one desk; the other desks' lines stay as they are. */
export async function rememberDesk(host: Host, desk: DeskSetting): Promise<Result<object, HostError>> {
  const read = await host.settingsRead({})
  if (!read.ok) return read
  const before = read.value.settings.desks.find((known) => known.desk === desk.desk)
  const others = read.value.settings.desks.filter((known) => known.desk !== desk.desk)
  const second = desk.second ?? before?.second
  const line: DeskSetting = { ...desk, ...(second === undefined ? {} : { second }) }
  return host.settingsWrite({ settings: { desks: [...others, line] } })
}
