import { urlSpans } from './url.ts'

const MAX_PARAMETERS = 200

/** The parameters of a URL's query and fragment by name, decoded; the first of a name counts. */
export function parametersOf(url: string): ReadonlyMap<string, string> {
  const { query, fragment } = urlSpans(url)
  const found = new Map<string, string>()
  for (const span of [query, fragment]) if (span) addPairs(found, url.slice(span[0], span[1]))
  return found
}

/** The fields of a form, decoded; the first of a name counts. */
export function pairsOf(form: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  addPairs(found, form)
  return found
}

function addPairs(found: Map<string, string>, text: string): void {
  for (const part of text.split('&', MAX_PARAMETERS)) {
    const equals = part.indexOf('=')
    if (equals <= 0) continue
    const name = part.slice(0, equals)
    if (!found.has(name)) found.set(name, decode(part.slice(equals + 1)))
  }
}

/** The names of a query's parameters, sorted: what a URL asks, whatever values it asks with. */
export function parameterNames(query: string): string {
  if (query === '') return ''
  const names = query.split('&', MAX_PARAMETERS).map((part) => part.split('=', 1)[0] ?? '')
  return names.sort().join('&')
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
