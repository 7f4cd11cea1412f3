import { latin1 } from '../../codec/latin1.ts'
import { inspectContent, inspectValue } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import { type Layer, layerOf } from '../layer.ts'

/** Methods whose arguments are credentials. */
const SIGNS_IN =
  /log-?in|log-?on|sign-?in|sign-?up|authenticat|password|passwd|credential|register|verifyotp|verifypin|verifycode|^auth$/i

/** GWT-RPC: `7|0|8|https://…/|<hash>|com.example.Service|method|java.lang.String/2004016611|…|1|2|3|…`. */
export function looksLikeGwt(bytes: Uint8Array): boolean {
  const first = bytes[0] as number
  return (
    first >= 0x35 &&
    first <= 0x39 &&
    bytes[1] === 0x7c &&
    /^[5-9]\|\d{1,6}\|\d{1,6}\|/.test(latin1(bytes, 0, 32))
  )
}

/** The strings of a GWT call have no names. Those of a method that signs in, which name no type, go. */
export function inspectGwt(inspector: Inspector, layer: Layer): void {
  const { bytes, base } = layer
  const fields = fieldsOf(bytes)
  const count = Number.parseInt(fieldText(bytes, fields[2]), 10)
  const strings = fields.slice(3, 3 + count)
  const method = fieldText(bytes, strings[3])
  const signsIn = SIGNS_IN.test(method)
  for (const [index, span] of strings.entries()) {
    if (index < 4) continue
    const text = fieldText(bytes, span)
    if (text === '' || isTypeName(text)) continue
    const value = layerOf(layer, base + span.start, base + span.end, undefined, 'gwt')
    if (!signsIn) inspectContent(inspector, value)
    else {
      const isLast = index === strings.length - 1
      const key = inspector.keys.lookup(
        new TextEncoder().encode(isLast ? 'password' : 'email'),
        0,
        isLast ? 8 : 5,
        false,
      )
      if (isLast || text.includes('@')) inspectValue(inspector, value, key)
      else inspector.secret(value, 0, value.bytes.length, 'remote-call', 'user')
    }
    inspector.close(value)
  }
}

/** `java.lang.String/2004016611`, `[Lcom.example.Thing;/123`, `com.example.Thing`. */
function isTypeName(text: string): boolean {
  return (
    /^\[*L?(?:[a-z_]\w*\.){1,12}[A-Z][\w$]*;?(?:\/\d{1,12})?$/.test(text) || /^\[?[A-Z]\/\d{1,12}$/.test(text)
  )
}

interface Span {
  readonly start: number
  readonly end: number
}

function fieldsOf(bytes: Uint8Array): Span[] {
  const fields: Span[] = []
  let start = 0
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && bytes[at] !== 0x7c) continue
    fields.push({ start, end: at })
    start = at + 1
  }
  return fields
}

function fieldText(bytes: Uint8Array, span: Span | undefined): string {
  return span === undefined ? '' : latin1(bytes, span.start, Math.min(span.end, span.start + 1024))
}

/** DWR: lines of `c0-param0=string:value`. */
export function looksLikeDwr(bytes: Uint8Array): boolean {
  return bytes[0] === 0x63 && /^callCount=\d{1,4}\r?\n/.test(latin1(bytes, 0, 24))
}

/**
 * Arguments of a DWR call. A member of an object names the line that holds its value (`password:reference:c0-e2`);
 * a plain argument has no name, and goes when the method signs in.
 */
export function inspectDwr(inspector: Inspector, layer: Layer): void {
  const { bytes, base } = layer
  const text = latin1(bytes)
  const names = new Map<string, string>()
  for (const [, name, line] of text.matchAll(/[{ ,]([\w$]{1,80}):reference:(c\d{1,4}-e\d{1,6})/g)) {
    if (name !== undefined && line !== undefined) names.set(line, name)
  }
  const signsIn = /(?:^|\n)c\d{1,4}-methodName=([^\r\n]{1,100})/.exec(text)?.[1]
  const strings = [...text.matchAll(/(?:^|\n)(c\d{1,4}-(?:param|e)\d{1,6})=string:([^\r\n]*)/g)]
  for (const [index, match] of strings.entries()) {
    const [whole, line = '', raw = ''] = match
    const end = match.index + whole.length
    const start = end - raw.length
    if (start >= end) continue
    const name = names.get(line)
    const isLast = index === strings.length - 1
    const told =
      name ?? (signsIn !== undefined && SIGNS_IN.test(signsIn) ? (isLast ? 'password' : 'user') : undefined)
    if (told === undefined) continue
    const value = layerOf(layer, base + start, base + end, { percent: true }, `dwr:${name ?? line}`)
    const key = inspector.keys.lookup(new TextEncoder().encode(told), 0, told.length, false)
    if (told === 'user' && name === undefined)
      inspector.secret(value, 0, value.bytes.length, 'remote-call', 'user')
    else inspectValue(inspector, value, key)
    inspector.close(value)
  }
}
