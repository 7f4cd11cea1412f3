import type { EndpointLabel } from '../../knowledge/knowledge.ts'

/** A call that a label names, and what the places in its path hold. */
export interface Labelled {
  readonly label: EndpointLabel
  readonly parameters: Readonly<Record<string, string>>
}

/** Puts a name to calls by method, host and path. */
export class EndpointLabels {
  readonly #labels: readonly { readonly label: EndpointLabel; readonly segments: readonly string[] }[]

  constructor(labels: readonly EndpointLabel[]) {
    this.#labels = labels.map((label) => ({ label, segments: segmentsOf(label.path) }))
  }

  /** The first label that fits; `path` without its query. */
  of(method: string, host: string, path: string): Labelled | undefined {
    const given = segmentsOf(path)
    for (const { label, segments } of this.#labels) {
      if (label.method !== undefined && label.method !== method) continue
      if (label.host !== undefined && !fitsHost(label.host, host)) continue
      const parameters = parametersOf(segments, given)
      if (parameters !== undefined) return { label, parameters }
    }
    return undefined
  }
}

/** Whether a host is one of `glob`, in which `*` stands for any characters. Linear: each piece is found once. */
export function fitsHost(glob: string, host: string): boolean {
  const pieces = glob.toLowerCase().split('*')
  const [first = '', ...rest] = pieces
  const last = rest.pop()
  if (last === undefined) return host === first
  if (!host.startsWith(first)) return false
  let at = first.length
  for (const piece of rest) {
    const found = host.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return host.length - last.length >= at && host.endsWith(last)
}

function segmentsOf(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '')
}

/** What stands where the template has `{name}`; `undefined` when the path does not fit. */
function parametersOf(
  template: readonly string[],
  path: readonly string[],
): Readonly<Record<string, string>> | undefined {
  const any = template.indexOf('**')
  const head = any < 0 ? template : template.slice(0, any)
  const tail = any < 0 ? [] : template.slice(any + 1)
  if (any < 0 ? path.length !== head.length : path.length < head.length + tail.filter(isOne).length)
    return undefined
  const parameters = fitted(head, path.slice(0, head.length))
  if (parameters === undefined || tail.length === 0) return parameters
  const behind = endsFitted(tail, path.slice(head.length))
  return behind && { ...parameters, ...behind }
}

function isOne(segment: string): boolean {
  return segment !== '**'
}

/** The segments behind the first `**`: at the end of the path, or before another `**` wherever they stand. */
function endsFitted(
  tail: readonly string[],
  path: readonly string[],
): Readonly<Record<string, string>> | undefined {
  const any = tail.indexOf('**')
  if (any < 0) return fitted(tail, path.slice(path.length - tail.length))
  const piece = tail.slice(0, any)
  for (let at = 0; at + piece.length <= path.length; at++) {
    const parameters = fitted(piece, path.slice(at, at + piece.length))
    const rest = parameters && endsFitted(tail.slice(any + 1), path.slice(at + piece.length))
    if (rest) return { ...parameters, ...rest }
  }
  return undefined
}

function fitted(
  template: readonly string[],
  path: readonly string[],
): Readonly<Record<string, string>> | undefined {
  const parameters: Record<string, string> = {}
  for (const [at, wanted] of template.entries()) {
    const segment = path[at]
    if (segment === undefined) return undefined
    if (wanted.startsWith('{') && wanted.endsWith('}')) parameters[wanted.slice(1, -1)] = segment
    else if (wanted.toLowerCase() !== segment.toLowerCase()) return undefined
  }
  return parameters
}
