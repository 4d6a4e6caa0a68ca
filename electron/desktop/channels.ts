/** The only two channels between the window and the Node side. */
export const ASK = 'lifeboat:ask'
export const LOCK = 'lifeboat:lock'
