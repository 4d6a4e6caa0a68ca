import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { paperFonts, type PaperFonts } from '../../../shared/sheets/fonts'

const packages = createRequire(import.meta.url)
const read = (name: string) => new Uint8Array(readFileSync(packages.resolve(name)))

/** The paper's fonts as the office and the tests read them: from the installed packages. */
export const nodeFonts = (): PaperFonts =>
  paperFonts({
    sans: read('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
    sansBold: read('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
    mono: read('@expo-google-fonts/noto-sans-mono/400Regular/NotoSansMono_400Regular.ttf'),
    monoBold: read('@expo-google-fonts/noto-sans-mono/700Bold/NotoSansMono_700Bold.ttf'),
  })
