/** As `ref` of what has the focus when a screen opens: the next action, so that no mouse is needed. */
export function focusFirst(element: HTMLElement | null): void {
  element?.focus()
}
