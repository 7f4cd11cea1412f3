/** The type alone, lower case: `application/json` of `Application/JSON; charset=utf-8` (RFC 9110, 8.3.1). */
export function mimeEssence(value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  const semicolon = value.indexOf(';')
  const essence = (semicolon < 0 ? value : value.slice(0, semicolon)).trim().toLowerCase()
  return essence === '' ? undefined : essence
}

/** The parameter `name` of a media type, without its quotes: `utf-8` for `charset`. */
export function mimeParameter(value: string | undefined, name: string): string | undefined {
  const wanted = name.toLowerCase()
  for (const part of (value ?? '').split(';').slice(1, 20)) {
    const equals = part.indexOf('=')
    if (equals < 0 || part.slice(0, equals).trim().toLowerCase() !== wanted) continue
    const text = part.slice(equals + 1).trim()
    const bare = text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text
    return bare === '' ? undefined : bare
  }
  return undefined
}

const TEXTUAL =
  /^(?:text\/|application\/(?:json|xml|javascript|ecmascript|x-javascript|x-www-form-urlencoded|graphql|x-ndjson)$)|\+(?:json|xml)$/

/** Whether bodies of this type (an essence) are text. */
export function isTextualMime(essence: string | undefined): boolean {
  return essence !== undefined && essence.length <= 255 && TEXTUAL.test(essence)
}
