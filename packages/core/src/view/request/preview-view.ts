import type { RichText } from '../../text/rich-text.ts'
import type { BodyFacts } from './body-view.ts'
import type { JsonStep } from './json-paths.ts'

/** A body, read for a person. Text, trees and tables come in windows (`body.ts`, `json-tree.ts` …). */
export interface PreviewView {
  readonly body: BodyFacts
  readonly json?: JsonSummary
  readonly image?: ImageView
}

export interface ImageView {
  readonly mime: string
  readonly bytes: Uint8Array
  /** Pixels, by the head of the file. */
  readonly width?: number
  readonly height?: number
}

/** The structure of a JSON value in numbers, and what in it is worth a look. */
export interface JsonSummary {
  /** `An object. Members: 4; objects in all: 120; lists: 3; levels: 5.` */
  readonly text: RichText
  readonly root: JsonKind
  readonly objects: number
  readonly arrays: number
  readonly values: number
  readonly depth: number
  /** Counting ended early. */
  readonly partial: boolean
  readonly longestArray?: { readonly path: string; readonly length: number }
  /** Members of the root, or of the items of a root that is a list. */
  readonly fields: readonly FieldShape[]
  readonly finds: readonly JsonFind[]
  /** Lists of objects that read well as a table, by path. */
  readonly tables: readonly JsonTable[]
}

export type JsonKind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null'

export interface FieldShape {
  readonly name: string
  readonly kinds: readonly JsonKind[]
  /** Objects that have it. */
  readonly count: number
}

/** A field that troubleshooting looks for. */
export interface JsonFind {
  readonly kind: 'tracking-id' | 'id' | 'error' | 'flag' | 'paging'
  /** The way to it. */
  readonly steps: readonly JsonStep[]
  readonly path: string
  readonly value: string
}

/** A list of objects. */
export interface JsonTable {
  readonly steps: readonly JsonStep[]
  readonly path: string
  readonly rows: number
}
