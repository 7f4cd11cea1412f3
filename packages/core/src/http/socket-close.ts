import { decodeBase64 } from '../codec/base64.ts'

/** Opcodes of WebSocket frames (RFC 6455, 11.8). */
export const SOCKET_OPCODES = [0, 1, 2, 8, 9, 10] as const
export type SocketOpcode = (typeof SOCKET_OPCODES)[number]

export function isSocketOpcode(opcode: number | undefined): opcode is SocketOpcode {
  return opcode !== undefined && SOCKET_OPCODES.some((known) => known === opcode)
}

/**
 * The code of a close frame (RFC 6455, 5.5.1): its first two bytes, which producers write as base64 or one character
 * for each byte; some write the number as text.
 */
export function closeCode(data: string): number | undefined {
  const written = /^\s{0,4}(\d{4})(?:\D|$)/.exec(data)?.[1]
  if (written !== undefined) return inRange(Number(written))
  const plain = data.length >= 2 ? inRange((data.charCodeAt(0) << 8) | data.charCodeAt(1)) : undefined
  if (plain !== undefined) return plain
  const bytes = data.length < 400 ? decodeBase64(data) : undefined
  return bytes && bytes.length >= 2 ? inRange(((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) : undefined
}

function inRange(code: number): number | undefined {
  return code >= 1000 && code < 5000 ? code : undefined
}
