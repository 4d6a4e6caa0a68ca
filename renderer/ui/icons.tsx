import type { ReactNode } from 'react'

/** Line icons, 18 px, in the colour of the text beside them; never without words. */
function icon(paths: ReactNode) {
  return function Icon() {
    return (
      <svg
        width="18"
        height="18"
        viewBox="0 0 18 18"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {paths}
      </svg>
    )
  }
}

export const BuoyIcon = icon(
  <>
    <circle cx="9" cy="9" r="6.75" />
    <circle cx="9" cy="9" r="2.75" />
    <path d="M4.3 4.3l2.7 2.7M11 11l2.7 2.7M13.7 4.3L11 7M7 11l-2.7 2.7" />
  </>,
)
export const DeskIcon = icon(<path d="M2.5 8L9 2.75 15.5 8M4 7v8h10V7M7.25 15v-4h3.5v4" />)
export const PrepareIcon = icon(
  <>
    <path d="M3.5 2.5h11v13h-11z" />
    <path d="M6.5 6.5h5M6.5 9.5h5M6.5 12.5h3" />
  </>,
)
export const CommunicateIcon = icon(
  <path d="M5.3 2.5l2 3.2-1.4 1.6c.8 1.9 2.4 3.6 4.6 4.7l1.7-1.4 3.3 1.9c-.2 1.9-1.4 3-3.2 3C7.4 15.5 2.5 10.6 2.5 5.700c0-1.8 1-3 2.8-3.200z" />,
)
export const RespondIcon = icon(
  <>
    <path d="M4 2.5h6.500l3.5 3.500v9.500H4z" />
    <path d="M10.5 2.500V6H14M6.5 9h5M6.5 12h5" />
  </>,
)
export const RecoverIcon = icon(
  <>
    <path d="M3 9a6 6 0 1 0 1.9-4.4" />
    <path d="M3 3v3.500h3.5" />
  </>,
)
