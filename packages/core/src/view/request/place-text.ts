const MOST_CHARACTERS = 300

/** A URL as a sentence names it: without query and fragment, and without the content of a `data:` URL. */
export function placeText(url: string): string {
  const head = url.slice(0, 4000)
  if (/^data:/i.test(head)) return `${/^data:[^,;]{0,100}/i.exec(head)?.[0] ?? 'data:'}…`
  const cut = head.search(/[?#]/)
  const place = cut < 0 ? head : head.slice(0, cut)
  return place.length > MOST_CHARACTERS ? `${place.slice(0, MOST_CHARACTERS)}…` : place
}

/** `app.js:12`, for a sentence: file, line and column counted from 1. */
export function codePlace(url: string, line: number | undefined, column?: number): string {
  const place = placeText(url)
  if (line === undefined) return place
  return column === undefined ? `${place}:${line}` : `${place}:${line}:${column}`
}
