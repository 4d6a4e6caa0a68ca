import mono from '@expo-google-fonts/noto-sans-mono/400Regular/NotoSansMono_400Regular.ttf?url'
import monoBold from '@expo-google-fonts/noto-sans-mono/700Bold/NotoSansMono_700Bold.ttf?url'
import sans from '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?url'
import sansBold from '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf?url'
import { paperFonts, type PaperFonts } from '../../shared/sheets/fonts'

/** Our own files, at our own address. */
async function fontFile(url: string): Promise<Uint8Array> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`A paper font is not among the program's files: ${url}`)
  return new Uint8Array(await answer.arrayBuffer())
}

/** The paper's fonts, for a worker that lays or paints. */
export async function readFonts(): Promise<PaperFonts> {
  const [a, b, c, d] = await Promise.all([fontFile(sans), fontFile(sansBold), fontFile(mono), fontFile(monoBold)])
  return paperFonts({ sans: a, sansBold: b, mono: c, monoBold: d })
}
