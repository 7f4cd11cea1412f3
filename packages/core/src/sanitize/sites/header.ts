import { decodeBase64 } from '../../codec/base64.ts'
import { latin1, latin1Bytes } from '../../codec/latin1.ts'
import { isTrackingId } from '../../ids/grammar.ts'
import { isSignedJwt } from '../detectors/jwt.ts'
import { applies, inspectContent, inspectEscaped, inspectTold, inspectValue, sweepLayer } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import type { KeyInfo } from '../key-table.ts'
import { type Layer, layerOf } from '../layer.ts'
import type { Telling } from '../telling-names.ts'
import { looksLikeToken } from '../token-shape.ts'
import { inspectAddresses, inspectIdentity } from './addresses.ts'
import { inspectCookies, inspectSetCookies } from './cookies.ts'
import { inspectChallenge, inspectCredentials } from './credentials.ts'
import {
  ADDRESS_HEADERS,
  AUTHORITY_HEADERS,
  headerName,
  IDENTITY_HEADERS,
  POLICY_HEADERS,
  PUBLIC_HEADERS,
  URL_HEADERS,
  WHOLE_HEADERS,
} from './header-names.ts'
import {
  inspectAuthority,
  inspectClientCert,
  inspectFileName,
  inspectForwarded,
  inspectLinks,
  inspectList,
  inspectNonces,
  inspectProtocols,
  inspectRefresh,
  looksLikeList,
} from './header-values.ts'
import { inspectSignature } from './signature.ts'
import { inspectEncodedRuns } from './text.ts'

/** Shorter values of headers that nobody knows are no tokens. */
const SHORTEST_TOKEN = 16

/** What a header is about whose value a machine made, and that is no secret: hashes, hosts, builds. */
const INFRASTRUCTURE =
  /(?:^|-)[a-z]{0,12}(?:sha\d{1,3}|md5|hash|digest|checksum|crc|etag|host|server|node|pod|pop|backend|instance|shard|cluster|cache|rev|revision|version|build|release|commit|region|zone|debug|trace|timing)[a-z0-9]{0,8}$/

/** One header value by its name, in any case. */
export function inspectHeader(inspector: Inspector, layer: Layer, key: KeyInfo): void {
  if (layer.bytes.length === 0) return
  const name = headerName(key.text)
  inspector.prior.header(name, () => latin1(layer.bytes, 0, Math.min(layer.bytes.length, 400)))
  if (layer.bytes.length <= 256 && isStrictId(inspector, layer, name)) {
    layer.addExempt(0, layer.bytes.length)
    return
  }
  sweepLayer(inspector, layer)
  if (AUTHORITY_HEADERS.has(name)) {
    // `name:password@host` looks like the address of a mailbox.
    inspectAuthority(inspector, layer)
    return
  }
  if (inspectByName(inspector, layer, name, key)) {
    inspectEncodedRuns(inspector, layer)
    inspectEscaped(inspector, layer)
    return
  }
  if (name === 'baggage' || looksLikeList(layer.bytes)) inspectList(inspector, layer)
  else inspectContent(inspector, layer, key.isUrl || URL_HEADERS.has(name))
  if (!PUBLIC_HEADERS.has(name) && !INFRASTRUCTURE.test(name) && layer.marks.every((mark) => mark.isSweep)) {
    inspectUnknown(inspector, layer, /(?:id|ref)$/.test(name))
  }
}

/** Whether the header is one that is known, and was looked into. */
function inspectByName(inspector: Inspector, layer: Layer, name: string, key: KeyInfo): boolean {
  const whole = WHOLE_HEADERS.get(name)
  if (whole !== undefined) inspectWhole(inspector, layer, whole)
  else if (name === 'cookie' || name === 'cookie2') inspectCookies(inspector, layer)
  else if (name === 'set-cookie' || name === 'set-cookie2') inspectSetCookies(inspector, layer)
  else if (/^(?:x-)?(?:authentication|wsse)$|(?:^|-)authorization(?:-auxiliary)?$/.test(name))
    inspectCredentials(inspector, layer, 'authorization', 'auth')
  else if (/(?:^|-)(?:authenticate|authentication-info)$/.test(name))
    inspectChallenge(inspector, layer, 'challenge')
  else if (name === 'link') inspectLinks(inspector, layer)
  else if (name === 'refresh') inspectRefresh(inspector, layer)
  else if (name === 'sec-websocket-protocol') inspectProtocols(inspector, layer)
  else if (name === 'forwarded') inspectForwarded(inspector, layer)
  else if (ADDRESS_HEADERS.has(name)) inspectAddresses(inspector, layer)
  else if (IDENTITY_HEADERS.has(name)) inspectIdentity(inspector, layer)
  else if (name === 'x-forwarded-client-cert') inspectClientCert(inspector, layer)
  else if (POLICY_HEADERS.has(name)) {
    inspectNonces(inspector, layer)
    return false
  } else if (name === 'content-disposition') {
    inspectFileName(inspector, layer)
    return false
  } else return inspectTelling(inspector, layer, name, key)
  return true
}

function isStrictId(inspector: Inspector, layer: Layer, name: string): boolean {
  return isTrackingId(name, latin1(layer.bytes)) === 'strict' && !inspector.manual?.isIn(layer.bytes)
}

/** A name that tells of a secret. In a header such a name means what it says, but for plain words and numbers. */
function inspectTelling(inspector: Inspector, layer: Layer, name: string, key: KeyInfo): boolean {
  const { telling } = key
  if (telling === undefined || PUBLIC_HEADERS.has(name) || /^(?:access-control|accept|vary$)/.test(name)) {
    return false
  }
  // `Location` is a place of the web here, and what a header tells of a person must look like it.
  if (telling.when === 'shaped') {
    if (key.isUrl || URL_HEADERS.has(name) || !applies(telling, layer, false)) return false
    inspectTold(inspector, layer, telling)
    return true
  }
  if (telling.class === 'signature') {
    inspectSignature(inspector, layer, 'signature-header')
    return true
  }
  if (telling.when === 'always' || isPlainWord(latin1(layer.bytes))) {
    inspectValue(inspector, layer, key)
    return telling.when === 'always'
  }
  const certain: Telling = { ...telling, when: 'always' }
  inspectValue(inspector, layer, { ...key, telling: certain })
  return true
}

function isPlainWord(value: string): boolean {
  return /^(?:[a-z]{1,14}|[A-Z]{1,14}|[A-Z][a-z]{1,13}|\d{1,12})(?:[ ,;].{0,200})?$/.test(value)
}

function inspectWhole(inspector: Inspector, layer: Layer, className: string): void {
  inspectCredentials(inspector, layer, 'named-header', className)
}

/** No name tells of it, but a machine made it so that nobody can guess it. */
function inspectUnknown(inspector: Inspector, layer: Layer, isId: boolean): void {
  const { bytes, base } = layer
  if (bytes.length < SHORTEST_TOKEN || bytes.length > 8192) return
  const text = latin1(bytes)
  const scheme = /^\s{0,8}(?:bearer|basic|token|apikey|jwt|dpop)\s{1,8}(?=[\w.~+/=-]{8,4096}\s{0,8}$)/i.exec(
    text,
  )
  if (scheme !== null) {
    const credential = text.slice(scheme[0].length).trimEnd()
    if (looksLikeToken(credential, 10) || /^[\w+/-]{8,}={1,2}$/.test(credential)) {
      inspectCredentials(inspector, layer, 'header-token', 'auth')
    }
    return
  }
  const value = text.trim().replace(/^"|"$/g, '')
  // Of a JWT header and claims stay; it was looked into already.
  if (isSignedJwt(latin1Bytes(value))) return
  if (!looksLikeToken(value, SHORTEST_TOKEN) || (isId && /^[a-z0-9-]+$/.test(value))) return
  // Base64 of a text was looked into already.
  const decoded = decodeBase64(value)
  if (
    decoded !== undefined &&
    /^\s{0,8}[[{][\x20-\x7e\s]{8}/.test(latin1(decoded, 0, Math.min(decoded.length, 32)))
  )
    return
  const start = base + text.indexOf(value)
  inspector.secret(layer, start, start + value.length, 'header-token', 'token')
}

/** `Name: value` in one string. */
export function inspectHeaderLine(inspector: Inspector, layer: Layer): void {
  // The name of a pseudo header begins with a colon.
  const colon = layer.bytes.indexOf(0x3a, 1)
  if (colon < 0 || colon > 100) {
    inspectContent(inspector, layer)
    return
  }
  const name = latin1(layer.bytes, 0, colon)
  let start = colon + 1
  while (layer.bytes[start] === 0x20) start++
  const value = layerOf(layer, start, layer.bytes.length, undefined, '')
  value.key = name
  inspectHeader(inspector, value, inspector.keys.infoOf(name))
  inspector.close(value)
}

/** All headers in one string, a line each. False when it is none. */
export function inspectHeaderText(inspector: Inspector, layer: Layer): boolean {
  const { bytes, base } = layer
  const text = latin1(bytes, 0, Math.min(bytes.length, 4096))
  if (
    !/^(?:[A-Z]{3,10} \S{1,2000} HTTP\/[\d.]+\r?\n|HTTP\/[\d.]+ \d{3}[^\n]{0,100}\n)?:?[\w-]{1,80}:/.test(
      text,
    )
  )
    return false
  sweepLayer(inspector, layer)
  let start = 0
  while (start < bytes.length) {
    const newline = bytes.indexOf(0x0a, start)
    let end = newline < 0 ? bytes.length : newline
    const next = end + 1
    if (bytes[end - 1] === 0x0d) end--
    if (end > start) {
      const line = layerOf(layer, base + start, base + end, undefined, '')
      inspectHeaderLine(inspector, line)
      inspector.close(line)
    }
    start = next
  }
  return true
}
