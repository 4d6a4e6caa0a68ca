/** The two names that every host of ours has (window, worker, Node) and that `shared/` may use without DOM or Node types. */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>
}
declare class TextDecoder {
  constructor(
    label?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252',
    options?: { fatal?: boolean; ignoreBOM?: boolean },
  )
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string
}
