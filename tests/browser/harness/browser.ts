import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

/**
 * The browser that the tests drive: `LIFEBOAT_BROWSER`, an installed Chrome or Edge, Debian's Chromium, or the one that
 * comes as a package (Linux on x64, needs no libraries of the system). Null where there is none.
 */
export async function testBrowser(): Promise<string | null> {
  const asked = process.env['LIFEBOAT_BROWSER']
  if (asked !== undefined && asked !== '') return asked
  return installed().find((file) => existsSync(file)) ?? (await packaged())
}

/** As root, as in a container, Chromium starts only without its sandbox; the product itself never says this. */
export const testArguments: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : []

function installed(): string[] {
  const { env, platform } = process
  if (platform === 'win32')
    return [env['ProgramFiles'], env['ProgramFiles(x86)']]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
        `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
      ])
  if (platform === 'darwin')
    return ['Google Chrome', 'Microsoft Edge'].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`)
  return ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chromium'].flatMap((name) =>
    (env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)),
  )
}

async function packaged(): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const folder = resolve('node_modules', '@sparticuz', 'chromium')
  if (!existsSync(folder)) return null
  const version = /"version": "([^"]+)"/u.exec(readFileSync(join(folder, 'package.json'), 'utf8'))?.[1] ?? 'unknown'
  // Unpacked once into a folder of its own version: else it takes whatever `chromium` lies in the temporary folder,
  // an older release or half of one after a killed run. Both settings are read while the package is imported.
  const unpacked = resolve('node_modules', '.cache', `chromium-${version}`)
  mkdirSync(unpacked, { recursive: true })
  const before = { TMPDIR: process.env['TMPDIR'], AWS: process.env['AWS_LAMBDA_JS_RUNTIME'] }
  process.env['TMPDIR'] = unpacked
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x'
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    chromium.setGraphicsMode = false
    const program = await chromium.executablePath()
    giveFonts(unpacked)
    return program
  } finally {
    if (before.TMPDIR === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before.TMPDIR
    if (before.AWS === undefined) delete process.env['AWS_LAMBDA_JS_RUNTIME']
  }
}

/**
 * The package's own list of fonts names folders of another machine. Without any font of the system the program ends
 * at the first letter that is drawn before a font of the page has come.
 */
function giveFonts(unpacked: string): void {
  const folders = [join(unpacked, 'fonts'), '/usr/share/fonts'].map((folder) => `<dir>${folder}</dir>`)
  const cache = `<cachedir>${join(unpacked, 'fonts-cache')}</cachedir>`
  const file = join(unpacked, 'lifeboat-fonts.conf')
  writeFileSync(file, `<?xml version="1.0"?>\n<fontconfig>${folders.join('')}${cache}</fontconfig>\n`)
  process.env['FONTCONFIG_FILE'] = file
}
