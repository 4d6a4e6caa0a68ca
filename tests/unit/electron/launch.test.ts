import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findBrowser } from '../../../electron/browser/findBrowser'
import { browserArguments } from '../../../electron/browser/launchBrowser'
import { dataFolders } from '../../../electron/node/dataFolder'

const thereOnly =
  (...files: string[]) =>
  (file: string): boolean =>
    files.includes(file)

test.each([
  ['linux', { PATH: '/usr/local/bin:/usr/bin' }, '/usr/bin/chromium'],
  ['darwin', { HOME: '/Users/anna' }, '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  [
    'win32',
    { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' },
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
] as const)('on %s the installed browser is found', (platform, env, file) => {
  expect(findBrowser(platform, env, thereOnly(file))).toBe(file)
  expect(findBrowser(platform, env, thereOnly())).toBeNull()
})

test('Chrome comes before Chromium, and the one asked for before both', () => {
  const [chrome, chromium] = ['/usr/bin/google-chrome', '/usr/bin/chromium']
  const isThere = thereOnly(chrome, chromium, '/opt/mine')
  expect(findBrowser('linux', { PATH: '/usr/bin' }, isThere)).toBe(chrome)
  expect(findBrowser('linux', { PATH: '/usr/bin', LIFEBOAT_BROWSER: '/opt/mine' }, isThere)).toBe('/opt/mine')
  expect(findBrowser('linux', { PATH: '/usr/bin', LIFEBOAT_BROWSER: '/opt/gone' }, isThere)).toBeNull()
})

test('the window has its own profile, the one origin, and a browser that asks nothing of a network', () => {
  const given = browserArguments('/data', 'token', 40123)
  expect(given).toContain(`--user-data-dir=${join('/data', 'browser')}`)
  expect(given).toContain('--app=http://lifeboat.localhost:47615/#token=token')
  expect(given).toContain(
    '--host-resolver-rules=MAP lifeboat.localhost:47615 127.0.0.1:40123, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  )
  for (const quiet of ['--disable-background-networking', '--disable-component-update', '--disable-sync'])
    expect(given).toContain(quiet)
  expect(given.join(' ')).not.toContain('--no-sandbox')
})

test.each([
  ['linux', {}, '/home/anna/.local/share/lifeboat'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/lifeboat'],
  ['darwin', {}, '/home/anna/Library/Application Support/Lifeboat'],
  ['win32', { LOCALAPPDATA: '/Local' }, '/Local/Lifeboat'],
  ['linux', { LIFEBOAT_DATA: '/encrypted' }, '/encrypted'],
] as const)('on %s with %j data lies in %s', (platform, env, folder) => {
  expect(dataFolders(platform, env, '/home/anna').dataFolder).toBe(join(folder))
})
