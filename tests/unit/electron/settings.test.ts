import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { machineIdentity } from '../../../electron/node/machine'
import { settingsFile } from '../../../electron/node/settings'
import type { Settings } from '../../../shared/host'
import { aContext, fullDisk, tornRename, valueOf } from './hostFixture'

const settings: Settings = {
  desks: [{ desk: '0123456789ABCDEF', label: 'Harbor Point', drill: false, device: '0123456789', sequence: 412 }],
}

test('settings are read back as they were written; a new machine has none', async () => {
  const context = await aContext()
  expect(valueOf(await settingsFile(context).read())).toEqual({ desks: [] })
  valueOf(await settingsFile(context).write(settings))
  expect(valueOf(await settingsFile(context).read())).toEqual(settings)
})

test('a write that fails at the rename, or on a full disk, leaves the old settings', async () => {
  const context = await aContext()
  valueOf(await settingsFile(context).write(settings))
  for (const fs of [tornRename(/settings\.json$/u), fullDisk(10).fs]) {
    const refused = await settingsFile({ ...context, fs }).write({ desks: [] })
    expect(refused.ok).toBe(false)
    expect(valueOf(await settingsFile(context).read())).toEqual(settings)
  }
})

test.each(['{"desks": [', '{"desks": [{"desk": "short"}]}', ''])(
  'settings that cannot be read (%j) are kept aside and start empty',
  async (text) => {
    const context = await aContext()
    await mkdir(context.dataFolder, { recursive: true })
    await writeFile(join(context.dataFolder, 'settings.json'), text)
    expect(valueOf(await settingsFile(context).read())).toEqual({ desks: [] })
    const [kept] = await readdir(context.dataFolder)
    expect(kept).toMatch(/^settings-unreadable-2026-11-24/u)
    expect(await readFile(join(context.dataFolder, kept ?? ''), 'utf8')).toBe(text)
  },
)

test('a machine keeps its identity; a data folder copied to another machine gets a new one', async () => {
  const context = await aContext()
  const first = await machineIdentity(context)
  expect(await machineIdentity(context)).toBe(first)
  const copied = await machineIdentity({ ...context, machineMark: () => Promise.resolve('another machine') })
  expect(copied).not.toBe(first)
})

test('a machine that cannot be told apart keeps its identity', async () => {
  const context = await aContext()
  const first = await machineIdentity(context)
  expect(await machineIdentity({ ...context, machineMark: () => Promise.resolve(null) })).toBe(first)
})
