import type { ResourceType } from '../model/entry.ts'

/** One Content-Security-Policy: directives by lower-case name; the first of a name counts. */
export interface CspPolicy {
  readonly directives: ReadonlyMap<string, readonly string[]>
}

/** The directive that governs a kind of request, perhaps by fallback. */
export interface CspDirective {
  readonly name: string
  readonly sources: readonly string[]
  /** Scripts and styles can be admitted by more than their URL. */
  readonly governs: 'script' | 'style' | 'other'
}

const MAX_LENGTH = 100_000
const MAX_DIRECTIVES = 100
const MAX_SOURCES = 5000

/** The policies of one header value: commas part policies, semicolons directives (CSP 3, 2.2.2). */
export function parseCsp(value: string): readonly CspPolicy[] {
  const policies = value.slice(0, MAX_LENGTH).split(',').map(parsePolicy)
  return policies.filter(({ directives }) => directives.size > 0)
}

function parsePolicy(text: string): CspPolicy {
  const directives = new Map<string, readonly string[]>()
  for (const part of text.split(';', MAX_DIRECTIVES)) {
    const tokens = part.split(/[\t\n\f\r ]+/, MAX_SOURCES).filter((token) => token !== '')
    const name = tokens.shift()?.toLowerCase()
    if (name !== undefined && !directives.has(name)) directives.set(name, tokens)
  }
  return { directives }
}

const SCRIPT = ['script-src-elem', 'script-src', 'default-src']
const CONNECT = ['connect-src', 'default-src']
/** The directives asked in turn (CSP 3, 6.8.3); by Fetch destination where that tells more than the kind. */
const FALLBACKS: Readonly<Partial<Record<ResourceType, readonly string[]>>> = {
  script: SCRIPT,
  stylesheet: ['style-src-elem', 'style-src', 'default-src'],
  image: ['img-src', 'default-src'],
  font: ['font-src', 'default-src'],
  media: ['media-src', 'default-src'],
  document: ['frame-src', 'child-src', 'default-src'],
  xhr: CONNECT,
  fetch: CONNECT,
  eventsource: CONNECT,
  websocket: CONNECT,
  ping: CONNECT,
}
const BY_DESTINATION: Readonly<Record<string, readonly string[]>> = {
  worker: ['worker-src', 'child-src', 'script-src', 'default-src'],
  sharedworker: ['worker-src', 'child-src', 'script-src', 'default-src'],
  serviceworker: ['worker-src', 'child-src', 'script-src', 'default-src'],
  manifest: ['manifest-src', 'default-src'],
  object: ['object-src', 'default-src'],
  embed: ['object-src', 'default-src'],
  track: ['media-src', 'default-src'],
}

/** The directive of a policy for a request; `undefined` when the policy says nothing about it. */
export function cspDirective(
  { directives }: CspPolicy,
  kind: ResourceType,
  destination?: string,
): CspDirective | undefined {
  const special = destination !== undefined && Object.hasOwn(BY_DESTINATION, destination)
  const names = special ? BY_DESTINATION[destination] : FALLBACKS[kind]
  for (const name of names ?? []) {
    const sources = directives.get(name)
    if (sources) return { name, sources, governs: governed(names?.[0] ?? '') }
  }
  return undefined
}

function governed(firstName: string): CspDirective['governs'] {
  if (firstName === 'script-src-elem' || firstName === 'worker-src') return 'script'
  return firstName === 'style-src-elem' ? 'style' : 'other'
}

const META = /<meta\s[^<>]{0,20000}>/gi
const EQUIV = /http-equiv\s{0,9}=\s{0,9}["']?content-security-policy["'\s/>]/i
const CONTENT = /\scontent\s{0,9}=\s{0,9}(?:"([^"]{1,20000})"|'([^']{1,20000})')/i
const MAX_HTML = 200_000

/** The policies that a page gives itself by `<meta http-equiv>`. */
export function metaCsp(html: string): readonly CspPolicy[] {
  const found: CspPolicy[] = []
  for (const [tag] of html.slice(0, MAX_HTML).matchAll(META)) {
    if (!EQUIV.test(tag)) continue
    const content = CONTENT.exec(tag)
    found.push(...parseCsp(unescapeQuotes(content?.[1] ?? content?.[2] ?? '')))
  }
  return found
}

function unescapeQuotes(text: string): string {
  return text.replace(/&(?:#39|#x27|apos);/gi, "'").replace(/&amp;/gi, '&')
}
