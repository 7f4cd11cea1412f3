import { latin1Bytes } from '../codec/latin1.ts'
import type { ValueRuntime } from '../model/runtime.ts'
import { hex } from './keyring.ts'

/** 28 hexadecimal characters of a keyed hash and 16 of a check over them. No common hash has this length. */
const KEYED = 28
export const KEYED_HASH_LENGTH = 44

/** What stands for a value of a class that is hashed: tells equality, and can be told from a value without the key. */
export function keyedHash(mac: Uint8Array, runtime: ValueRuntime): string {
  const keyed = hex(mac).slice(0, KEYED)
  return keyed + checkOf(keyed, runtime)
}

export function isKeyedHash(text: string, runtime: ValueRuntime): boolean {
  if (text.length !== KEYED_HASH_LENGTH || !/^[0-9a-f]{44}$/.test(text)) return false
  return checkOf(text.slice(0, KEYED), runtime) === text.slice(KEYED)
}

function checkOf(keyed: string, runtime: ValueRuntime): string {
  const hash = runtime.sha256()
  hash.update(latin1Bytes(`haruspex hash ${keyed}`))
  return hex(hash.digest()).slice(0, KEYED_HASH_LENGTH - KEYED)
}
