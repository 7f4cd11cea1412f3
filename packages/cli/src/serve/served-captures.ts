/**
 * What the served workbench learns of its captures: the contract between `haruspex <file>…` and the page it serves.
 * Types and two names only, so that a page may import this file as it is.
 *
 * The page lies at `http://127.0.0.1:<port>/<token>/`; every address below is relative to it (`document.baseURI`), so
 * the page never handles the token, and neither a header nor a cookie is needed.
 *
 * - `GET captures.json` → {@link ServedCaptures}. Anything else than 200: the page is not served by us (offline build,
 *   development server).
 * - `GET <href of a capture>` → its bytes, as they are on the disk (gzip and zip too). `Range: bytes=a-b`, `a-` and
 *   `-n` give 206 with `Content-Range`; several ranges at once or one beyond the end give 416. `ETag` is strong.
 * - 409 with {@link ServedProblem}: the file was changed since the start, and its bytes are no longer what the index
 *   of the page was made from. A connection that ends before `Content-Length` bytes may mean the same: ask the list.
 * - `GET <href of a tour>` → {@link Tour}.
 */
export const SERVED_CAPTURES = 'captures.json'
export const SERVED_CAPTURES_SCHEMA = 'haruspex.served-captures/1'

export interface ServedCaptures {
  readonly schema: typeof SERVED_CAPTURES_SCHEMA
  /** In the order in which they were named; at least one. */
  readonly captures: readonly ServedCapture[]
  /** Asked for with `--lang`; otherwise the page decides by the browser and by what was chosen before. */
  readonly language?: 'en' | 'zh'
}

export interface ServedCapture {
  /** Name of the file, without its folder; may hold any character. */
  readonly name: string
  readonly bytes: number
  /** Relative to the page. */
  readonly href: string
  readonly state: ServedState
  /** Only where the capture comes with one: the bundled demo. Relative to the page. */
  readonly tour?: string
}

/**
 * - `same`: the file is what it was at the start
 * - `replaced`: another file has its name now; the one that was opened is still served
 * - `changed`: its bytes were changed or could be; it is refused with 409
 */
export type ServedState = 'same' | 'replaced' | 'changed'

/** Body of every answer of 400 and above, as `application/problem+json` (RFC 9457). Holds no path and no token. */
export interface ServedProblem {
  readonly status: number
  readonly title: string
  readonly code?: 'ERR_FILE_CHANGED' | 'ERR_FILE_UNREADABLE'
}

/** A walk through a capture that teaches: one point after the other, each at a request. */
export interface Tour {
  readonly schema: typeof TOUR_SCHEMA
  readonly title: TourText
  readonly intro: TourText
  readonly points: readonly TourPoint[]
}

export const TOUR_SCHEMA = 'haruspex.tour/1'

export interface TourPoint {
  /** Kebab case, unique in the tour. */
  readonly id: string
  /** Position in `log.entries`, from 0. */
  readonly entry: number
  /** The tab of the details in which it is seen best. */
  readonly tab: TourTab
  /** RFC 6901 pointer of the very place, where there is one. */
  readonly pointer?: string
  readonly title: TourText
  readonly text: TourText
}

export type TourTab =
  | 'summary'
  | 'timing'
  | 'headers'
  | 'payload'
  | 'preview'
  | 'response'
  | 'cookies'
  | 'messages'
  | 'initiator'
  | 'findings'
  | 'raw'

export interface TourText {
  readonly en: string
  readonly zh: string
}
