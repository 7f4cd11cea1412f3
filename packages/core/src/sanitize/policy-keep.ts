import { latin1 } from '../codec/latin1.ts'
import type { LinearEngine, LinearPattern } from '../scan/linear-pattern.ts'
import { matchesGlob, matchesPointer } from './glob.ts'
import type { KeepEntry } from './policy.ts'
import { ruleFact } from './policy-rules.ts'
import type { SecretPlace } from './site-name.ts'
import { nameWords } from './telling-names.ts'

const CREDENTIAL_HEADER =
  /^(?:.{0,60}-)?(?:authorization|authenticate|authentication-info)$|^(?:set-)?cookie2?$/i

/** A keep entry, ready to be asked. */
export interface Keeper {
  readonly entry: KeepEntry
  readonly words: string | undefined
  readonly value: LinearPattern | undefined
}

export function keeperOf(entry: KeepEntry, engine: LinearEngine | undefined): Keeper {
  const words = entry.name === undefined ? undefined : nameWords(byteText(entry.name))
  if (entry.value === undefined) return { entry, words, value: undefined }
  if (engine === undefined) throw new Error('A policy with patterns needs its engine.')
  return { entry, words, value: engine({ pattern: wholly(entry.value) }) }
}

/** Names of a capture are read byte by byte: so must those be that are compared with them. */
export function byteText(name: string): string {
  return latin1(new TextEncoder().encode(name))
}

/** The pattern, of a whole value only. */
export function wholly(pattern: string): string {
  return `\\A(?:${pattern})\\z`
}

export interface KeepQuestion {
  readonly rule: string
  readonly class: string
  readonly value: Uint8Array
  readonly host: string | undefined
  place(): SecretPlace
}

/** Whether the entry says that this value stays. */
export function isKept({ entry, words, value }: Keeper, asked: KeepQuestion): boolean {
  const { rule, host, path } = entry
  if (rule !== undefined && rule !== asked.rule && rule !== ruleFact(asked.rule)?.group) return false
  if (entry.class !== undefined && entry.class !== asked.class) return false
  if (host !== undefined && (asked.host === undefined || !matchesGlob(host.toLowerCase(), asked.host)))
    return false
  if (words !== undefined) {
    const { name } = asked.place()
    if (name === undefined || nameWords(name) !== words) return false
  }
  if (path !== undefined && !matchesPointer(path, asked.place().pointer)) return false
  if (value !== undefined && !value.test(asked.value)) return false
  return entry.position === true || !isPosition(asked.rule, asked.place())
}

/** Where nothing but a secret can stand, whatever found it. */
export function isPosition(rule: string, { literalName, pointer }: SecretPlace): boolean {
  if (ruleFact(rule)?.position) return true
  return (
    (literalName !== undefined && CREDENTIAL_HEADER.test(literalName.trim())) ||
    /\/cookies(?:\/|$)/.test(pointer)
  )
}
