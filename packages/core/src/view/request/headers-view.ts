import type { HeaderTopic } from '../../http/header-facts.ts'
import type { RichText } from '../../text/rich-text.ts'

/** Headers of both messages in the order of the file, nothing merged. */
export interface HeadersView {
  /** URL, method, status, address, protocol … as label and value. */
  readonly general: readonly FactRow[]
  /** Correlation IDs of headers and body, the most telling first. */
  readonly pinned: readonly PinnedId[]
  readonly request: HeaderList
  readonly response: HeaderList
}

export interface FactRow {
  readonly id: string
  readonly label: string
  readonly value: string
}

export interface PinnedId {
  readonly family: string
  readonly name: string
  readonly value: string
  readonly place: 'request-header' | 'response-header' | 'response-body'
  readonly pointer: string
}

export interface HeaderList {
  readonly rows: readonly HeaderRow[]
  /** What is missing and why: provisional headers, an export without credentials, no response. */
  readonly notes: readonly RichText[]
  /** The message head as it would go over HTTP/1.1: start line and headers. `undefined` without any. */
  readonly raw?: string
  readonly bytes?: number
}

export interface HeaderRow {
  readonly name: string
  readonly value: string
  readonly pointer: string
  /** Rows of this name in the list; above 1: shown as duplicates. */
  readonly count: number
  readonly topic?: HeaderTopic
  /** What the header is for; `undefined`: the glossary does not know it. */
  readonly meaning?: string
  readonly example?: string
  /** The family of correlation IDs, where it holds one. */
  readonly idFamily?: string
  /** The value, or a part of it, was taken away: by a tag of ours, or by another tool. */
  readonly redacted?: 'tag' | 'mark'
}
