import type { Rule } from '../../rule.ts'
import { cookieDuplicate } from './cookie-duplicate.ts'
import { cookieEndedOnArrival } from './cookie-ended-on-arrival.ts'
import { cookieInsecureOrigin } from './cookie-insecure-origin.ts'
import { cookieNoneWithoutSecure } from './cookie-none-without-secure.ts'
import { cookieNotReturned } from './cookie-not-returned.ts'
import { cookieSameSite } from './cookie-same-site.ts'
import { cookieScopeMismatch } from './cookie-scope-mismatch.ts'
import { cookieThirdParty } from './cookie-third-party.ts'
import { cookieTooBig } from './cookie-too-big.ts'

export const COOKIE_RULES: readonly Rule[] = [
  cookieSameSite,
  cookieNoneWithoutSecure,
  cookieInsecureOrigin,
  cookieScopeMismatch,
  cookieEndedOnArrival,
  cookieThirdParty,
  cookieNotReturned,
  cookieTooBig,
  cookieDuplicate,
]
