/** Runs the newest of many requests, at most once in `everyMs`. */
export function lazily(work: () => Promise<unknown>, everyMs: number): { soon(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    soon: () => {
      timer ??= setTimeout(() => {
        timer = undefined
        void work()
      }, everyMs)
    },
    stop: () => clearTimeout(timer),
  }
}
