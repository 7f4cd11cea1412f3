/**
 * HTML without its event handlers. Browsers report each one that a policy forbids, even in a document that is only
 * parsed; what this misses is taken away afterwards.
 */
export function withoutHandlers(html: string): string {
  return html.replace(/<[a-z][^<>]*>/gi, (tag) =>
    tag.replace(/([\s"'/])on[a-z]{2,30}(?=\s*=)/gi, '$1data-handler'),
  )
}

/** A style that asks for nothing: images and fonts stay where they stand in the style itself. */
export function withoutRequests(style: string): string {
  return style
    .replace(/@import[^;]*;?/gi, '')
    .replace(/url\(\s{0,9}("[^"]*"|'[^']*'|[^()"']*)\s{0,9}\)/gi, (whole, place: string) =>
      /^\s*["']?\s*data:/i.test(place) ? whole : 'none',
    )
}
