import { encodeBase64 } from '../../codec/base64.ts'
import { flagOf, type HarObject, objectOf } from '../lenient.ts'
import type { DialectTraits } from './dialect-traits.ts'
import { withMembersOf } from './with-members.ts'

const HEX = /^(?:[0-9a-f]{2})*$/i

/** Polly.JS: header values are arrays (read so for every producer), binary bodies a JSON list of hex chunks. */
export const polly: DialectTraits = {
  dialect: 'polly',
  matches: (creator) => creator.startsWith('polly'),
  tidy(raw) {
    const content = objectOf(objectOf(raw.response)?.content)
    if (!content || content.encoding || !flagOf(content._isBinary)) return raw
    const text = base64OfChunks(content)
    return text === undefined
      ? raw
      : withMembersOf(raw, 'response', { content: { ...content, text, encoding: 'base64' } })
  },
}

function base64OfChunks(content: HarObject): string | undefined {
  if (typeof content.text !== 'string') return undefined
  try {
    const chunks: unknown = JSON.parse(content.text)
    if (!Array.isArray(chunks)) return undefined
    const hex = chunks.map(String).join('')
    return HEX.test(hex) ? encodeBase64(bytesOfHex(hex)) : undefined
  } catch {
    return undefined
  }
}

function bytesOfHex(hex: string): Uint8Array {
  const bytes = new Uint8Array(hex.length / 2)
  for (let at = 0; at < bytes.length; at++) bytes[at] = Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16)
  return bytes
}
