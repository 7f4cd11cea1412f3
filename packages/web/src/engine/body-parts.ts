import type { HexRow, JsonPaths, JsonStep, JsonWindow, LineRow, TableWindow, XmlRow } from '@haruspex/core'

/** Whose body: of the request or of its answer. */
export interface BodyPlace {
  readonly index: number
  readonly side: 'request' | 'response'
}

interface Window {
  readonly from: number
  readonly count: number
}

/** What a body can be asked for, a window at a time. */
export interface BodyAsks {
  /** The text by its lines, set out anew where it is JSON or XML, or as it stands. */
  readonly lines: Window & { readonly pretty: boolean }
  readonly hex: Window
  /** Members or items of the value that the steps lead to. */
  readonly json: Window & { readonly steps: readonly JsonStep[] }
  /** What stands within a node; 0 is the document. */
  readonly xml: Window & { readonly node: number }
  /** A list of objects, or separated values; `from` is `next` of the window before, or 0. */
  readonly table: Window & { readonly steps: readonly JsonStep[] }
  /** Keys and values that hold a text. */
  readonly findJson: { readonly query: string }
  /** Lines that hold a text. */
  readonly findLines: { readonly query: string; readonly pretty: boolean }
  /** Where each step stands among the members of its parent. */
  readonly placesOf: { readonly steps: readonly JsonStep[] }
  /** The decoded text, up to a length. */
  readonly text: { readonly mostCharacters: number }
}

/** What it answers with. */
export interface BodyParts {
  readonly lines: { readonly count: number; readonly rows: readonly LineRow[] }
  readonly hex: { readonly count: number; readonly rows: readonly HexRow[] }
  readonly json: JsonWindow
  readonly xml: { readonly size: number; readonly rows: readonly XmlRow[] }
  readonly table: TableWindow
  readonly findJson: readonly JsonHit[]
  readonly findLines: readonly number[]
  readonly placesOf: JsonHit
  readonly text: { readonly text: string; readonly isCut: boolean }
}

/** A value of a tree: the way to it by steps, and by places among the members. */
export interface JsonHit {
  readonly steps: readonly JsonStep[]
  readonly places: readonly number[]
  readonly paths: JsonPaths
}
