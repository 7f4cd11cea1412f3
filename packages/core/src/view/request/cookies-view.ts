import type { RichText } from '../../text/rich-text.ts'

export interface CookiesView {
  readonly sent: readonly SentCookie[]
  readonly set: readonly SetCookieRow[]
  /** What the capture cannot tell about cookies. */
  readonly notes: readonly RichText[]
}

export interface SentCookie {
  readonly name: string
  readonly value: string
  readonly bytes: number
  readonly redacted: boolean
}

export interface SetCookieRow {
  readonly name: string
  readonly value: string
  readonly pointer: string
  readonly domain?: string
  readonly path?: string
  readonly secure: boolean
  readonly httpOnly: boolean
  readonly sameSite?: 'strict' | 'lax' | 'none'
  readonly partitioned: boolean
  /** Until when, in words relative to this request: `for 30 days`, `until the browser closes`, `deletes it`. */
  readonly lifetime: string
  /** Epoch ms. */
  readonly expiresAt?: number
  readonly redacted: boolean
  /** Why a browser refuses it, or may. */
  readonly flaws: readonly CookieFlaw[]
}

export interface CookieFlaw {
  /** `refused`: by its own attributes; `risk`: hangs on where it is used. */
  readonly level: 'refused' | 'risk'
  readonly text: RichText
}
