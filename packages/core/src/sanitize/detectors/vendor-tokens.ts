import { CLOUD_TOKENS } from './vendor-tokens-cloud.ts'
import { CODE_TOKENS } from './vendor-tokens-code.ts'
import { SERVICE_TOKENS } from './vendor-tokens-services.ts'

/** Tokens of one kind, as their vendor makes them. */
export interface VendorToken {
  readonly id: string
  readonly vendor: string
  readonly class: 'token' | 'apikey' | 'secret' | 'password'
  /** See `tokenForm`. */
  readonly forms: readonly string[]
  /**
   * `mixed`: a head this short also begins words, so the rest has to have digits between letters. `alone`: also
   * nothing may touch it but white space, quotes and the marks around a value.
   */
  readonly only?: 'mixed' | 'alone' | undefined
}

/** One line of the tables: the members of a `VendorToken` in order, its forms with blanks between. */
export type TokenRow = readonly [
  id: string,
  vendor: string,
  className: VendorToken['class'],
  forms: string,
  only?: VendorToken['only'],
]

/**
 * Heads, alphabets and lengths are facts: carried from the vendors' documentation and from the rules of gitleaks
 * (github.com/gitleaks/gitleaks, MIT), written down in a form of our own. Lengths are wider than today's where the
 * head alone is telling. Checksums inside tokens are not asked for: one that was mistyped or cut is still telling.
 * Left out are shapes that are told by nothing but a length (32 hexadecimal digits), which names have to tell, and
 * what vendors call public: publishable keys, client and account IDs.
 */
export const VENDOR_TOKENS: readonly VendorToken[] = [...CLOUD_TOKENS, ...CODE_TOKENS, ...SERVICE_TOKENS].map(
  ([id, vendor, className, forms, only]) => ({ id, vendor, class: className, forms: forms.split(' '), only }),
)
