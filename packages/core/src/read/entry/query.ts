import { urlSpans } from '../../http/url.ts'
import type { NameValue } from '../../model/entry.ts'
import { readNameValues } from './name-values.ts'

/** The query's fields; from the URL where the producer lists none. */
export function readQuery(value: unknown, url: string): readonly NameValue[] {
  const listed = readNameValues(value)
  return listed.length > 0 ? listed : queryOf(url)
}

function queryOf(url: string): readonly NameValue[] {
  const span = urlSpans(url).query
  if (!span || url.startsWith('data:')) return []
  const fields: NameValue[] = []
  for (const part of url.slice(span[0], span[1]).split('&')) {
    if (part === '') continue
    const equals = part.indexOf('=')
    const name = equals < 0 ? part : part.slice(0, equals)
    fields.push({ name: unescaped(name), value: equals < 0 ? '' : unescaped(part.slice(equals + 1)) })
  }
  return fields
}

// A broken escape leaves the text as it stands.
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
