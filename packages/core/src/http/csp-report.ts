/** What a browser reports of one violation (CSP 3, 5). */
export interface CspViolation {
  readonly directive: string
  /** Origin of what was refused, or a word such as `inline` or `eval`; empty when it is not told. */
  readonly blocked: string
  readonly documentUrl: string
  /** `report` comes from a policy that blocks nothing. Old browsers do not tell. */
  readonly disposition?: 'enforce' | 'report'
}

type Json = Readonly<Record<string, unknown>>

const MAX_REPORTS = 50
const DIRECTIVE = /^[a-z][a-z-]{2,39}(?=\s|$)/
const WORD = /^[a-z][a-z-]{0,39}$/
const ORIGIN = /^[a-z][a-z0-9+.-]{0,40}:\/\/[^/?#]{1,300}/i

/** The violations in the body of a report, of the old form (`application/csp-report`) or the new one. */
export function cspViolations(text: string): readonly CspViolation[] {
  const root = parsed(text)
  if (Array.isArray(root)) {
    const reports = root.slice(0, MAX_REPORTS).filter(isObject)
    const bodies = reports.filter((report) => own(report, 'type') === 'csp-violation')
    return bodies.flatMap((report) => violationOf(own(report, 'body'), NEW_NAMES))
  }
  return isObject(root) ? violationOf(own(root, 'csp-report'), OLD_NAMES) : []
}

const OLD_NAMES = {
  directives: ['effective-directive', 'violated-directive'],
  blocked: 'blocked-uri',
  url: 'document-uri',
}
const NEW_NAMES = {
  directives: ['effectiveDirective', 'violatedDirective'],
  blocked: 'blockedURL',
  url: 'documentURL',
}

function violationOf(body: unknown, names: typeof OLD_NAMES): CspViolation[] {
  if (!isObject(body)) return []
  const directive = names.directives.map((name) => DIRECTIVE.exec(textOf(body, name))?.[0]).find(Boolean)
  if (directive === undefined) return []
  const disposition = own(body, 'disposition')
  return [
    {
      directive,
      blocked: originOf(textOf(body, names.blocked)),
      documentUrl: textOf(body, names.url),
      ...(disposition === 'enforce' || disposition === 'report' ? { disposition } : {}),
    },
  ]
}

function originOf(text: string): string {
  return ORIGIN.exec(text)?.[0].toLowerCase() ?? (WORD.test(text) ? text : '')
}

function textOf(object: Json, key: string): string {
  const value = own(object, key)
  return typeof value === 'string' ? value.slice(0, 2000) : ''
}

function own(object: Json, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
