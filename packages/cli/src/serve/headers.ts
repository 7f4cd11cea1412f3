/**
 * What goes with every answer. Nothing is cached: the answers are captures, or belong to an address that is gone with
 * the process. No other page may frame, read or guess anything.
 */
const EVERY = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const

/**
 * The page runs its own scripts and asks its own server, nobody else. Styles may stand in the page, because a preview
 * of captured HTML has its own; images may be made of bytes of the capture.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  'media-src data: blob:',
  'frame-src blob:',
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Of data: should a browser ever show it as a page, it can do nothing. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** Headers of a file of the workbench. */
export function pageHeaders(type: string): Record<string, string> {
  return { ...EVERY, 'Content-Security-Policy': PAGE_POLICY, 'Content-Type': type }
}

/** Headers of everything else. */
export function dataHeaders(type: string): Record<string, string> {
  return { ...EVERY, 'Content-Security-Policy': DATA_POLICY, 'Content-Type': type }
}
