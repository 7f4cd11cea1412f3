import { headerValues } from '../http/headers.ts'
import type { Entry } from '../model/entry.ts'

/** One challenge of a WWW-Authenticate header (RFC 9110, 11.6.1). Parameter names are lower case. */
export interface Challenge {
  readonly scheme: string
  readonly parameters: ReadonlyMap<string, string>
}

/** Schemes whose first answer is a 401 by design: the browser then tries again with credentials. */
export const HANDSHAKES: ReadonlySet<string> = new Set(['negotiate', 'ntlm', 'kerberos', 'digest', 'basic'])

const MAX_CHARS = 65_536
const MAX_PARTS = 100
const PARAMETER = /^([A-Za-z0-9!#$%&'*+.^_`|~-]{1,60})\s{0,4}=\s{0,4}(.{0,4000})$/s
const SCHEME = /^([A-Za-z][A-Za-z0-9._-]{0,40})(?:\s{1,10}|$)/

/** All challenges of a response, in their order. */
export function challengesOf(entry: Entry): readonly Challenge[] {
  const found: { scheme: string; parameters: Map<string, string> }[] = []
  for (const value of headerValues(entry.response?.headers ?? [], 'www-authenticate')) {
    for (const part of partsOf(value.slice(0, MAX_CHARS))) {
      const parameter = PARAMETER.exec(part)
      const scheme = parameter ? undefined : SCHEME.exec(part)
      if (scheme?.[1]) {
        found.push({ scheme: scheme[1], parameters: new Map() })
        add(found.at(-1)?.parameters, PARAMETER.exec(part.slice(scheme[0].length)))
      } else add(found.at(-1)?.parameters, parameter)
    }
  }
  return found
}

function add(parameters: Map<string, string> | undefined, match: RegExpExecArray | null): void {
  const [, name, value = ''] = match ?? []
  if (!parameters || name === undefined || parameters.has(name.toLowerCase())) return
  const bare = value.trim()
  const isQuoted = bare.length > 1 && bare.startsWith('"') && bare.endsWith('"')
  parameters.set(name.toLowerCase(), isQuoted ? bare.slice(1, -1).replace(/\\(.)/g, '$1') : bare)
}

/** What stands between commas that are not in quotes. */
function partsOf(value: string): readonly string[] {
  const parts: string[] = []
  let start = 0
  let quoted = false
  for (let at = 0; at <= value.length && parts.length < MAX_PARTS; at++) {
    const char = value[at]
    if (char === '\\' && quoted) at++
    else if (char === '"') quoted = !quoted
    else if (char === undefined || (char === ',' && !quoted)) {
      const part = value.slice(start, at).trim()
      if (part !== '') parts.push(part)
      start = at + 1
    }
  }
  return parts
}
