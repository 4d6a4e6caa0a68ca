/**
 * The web streams that browsers and Node both have, as far as the age envelope needs them.
 * shared/ compiles without DOM and Node types; where those are there, their fuller declarations are used.
 */
interface ReadableStreamDefaultReader<T> {
  read(): Promise<{ done: false; value: T } | { done: true; value?: undefined }>
  cancel(reason?: unknown): Promise<void>
}
interface ReadableStreamDefaultController<T> {
  enqueue(chunk: T): void
  close(): void
  error(reason: unknown): void
}
interface ReadableStream<T> {
  getReader(): ReadableStreamDefaultReader<T>
}
declare const ReadableStream: {
  new <T>(source: {
    pull(controller: ReadableStreamDefaultController<T>): Promise<void>
    cancel(): Promise<void>
  }): ReadableStream<T>
}
