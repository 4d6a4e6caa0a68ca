/** Windows of this origin call each other by name of the desk: the one that has it open comes to the front. */
const channelName = 'lifeboat-windows'
const answerWithinMs = 800

/** Listens while the desk is open here. Returns the function that ends listening. */
export function answerCalls(desk: string): () => void {
  const channel = new BroadcastChannel(channelName)
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data !== `where ${desk}`) return
    window.focus()
    channel.postMessage(`here ${desk}`)
  }
  return () => channel.close()
}

/** true when the window that has the desk open answered. */
export function callOtherWindow(desk: string): Promise<boolean> {
  const channel = new BroadcastChannel(channelName)
  return new Promise((resolve) => {
    const end = (answered: boolean) => {
      clearTimeout(timer)
      channel.close()
      resolve(answered)
    }
    const timer = setTimeout(() => end(false), answerWithinMs)
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data === `here ${desk}`) end(true)
    }
    channel.postMessage(`where ${desk}`)
  })
}
