import type { Capture } from '../../model/capture.ts'
import type { Entry } from '../../model/entry.ts'
import type { EntryDetails } from '../../model/entry-details.ts'
import type { ValueRuntime } from '../../model/runtime.ts'
import type { Language } from '../../text/catalogue.ts'

/**
 * One request as the details show it. All views of it are values that can be cloned to another thread; none throws,
 * whatever the entry holds. Words come in the language of the case; tokens of the capture stay as they are.
 */
export interface RequestCase {
  readonly entry: Entry
  /** What `readDetails` reads of the raw entry. Without it less is told, and nothing fails. */
  readonly details?: EntryDetails
  readonly capture: Pick<Capture, 'producer' | 'sanitized' | 'pages'>
  readonly language: Language
  /** Requests to the same origin over HTTP/1.x that ran when this one was made (`concurrentHttp1`). */
  readonly concurrent?: number
  /** Opens what SAML's redirect binding deflates. */
  readonly inflate?: ValueRuntime['inflateSync']
}
