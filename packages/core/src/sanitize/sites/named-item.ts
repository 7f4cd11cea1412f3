import { latin1 } from '../../codec/latin1.ts'
import { inspectTold, sweepLayer } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import type { KeyInfo } from '../key-table.ts'
import type { Layer } from '../layer.ts'
import type { Telling } from '../telling-names.ts'
import { inspectHeader } from './header.ts'
import { isSecretValue, type Surroundings } from './value-shape.ts'

const LONGEST_NAME = 48

/** Whether an item of a list may be a name: one word, as headers and fields are called. */
export function mayNameItem(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < 3 || end - start > LONGEST_NAME) return false
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number
    const lower = byte | 0x20
    if (
      !((lower >= 0x61 && lower <= 0x7a) || byte === 0x2d || byte === 0x5f || (byte >= 0x30 && byte <= 0x39))
    )
      return false
  }
  return true
}

/** A header that an application made up takes any value that is no word. */
function placeOf(name: KeyInfo, telling: Telling): Surroundings {
  if (/^x-/i.test(name.text)) return 'line'
  return telling.when === 'always' ? 'code' : 'text'
}

/**
 * The item behind `name` in a list: `["Authorization", "Bearer …"]`. Lists of words (`["email", "password"]`) stay.
 * False when it is no secret.
 */
export function inspectNamedItem(inspector: Inspector, layer: Layer, name: KeyInfo): boolean {
  const { telling } = name
  if (telling === undefined) return false
  const text = latin1(layer.bytes, 0, Math.min(layer.bytes.length, 16385))
  if (telling.class === 'cookie' && /^[\w.-]{1,100}=[^\s;]/.test(text)) inspectHeader(inspector, layer, name)
  else if (!isSecretValue(text, telling, placeOf(name, telling))) return false
  else {
    sweepLayer(inspector, layer)
    inspectTold(inspector, layer, telling)
  }
  return true
}
