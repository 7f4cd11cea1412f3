import { isObject } from '../../codec/json-value.ts'
import { jsonAt } from './json-open.ts'
import type { JsonStep } from './json-paths.ts'
import type { JsonKind } from './preview-view.ts'

/** One member or item, folded. */
export interface JsonRow {
  readonly step: JsonStep
  readonly kind: JsonKind
  /** Members or items of an object or a list. */
  readonly size?: number
  /** A scalar as JSON, or the beginning of what an object or a list holds; at most 400 characters. */
  readonly preview: string
  /** The scalar is longer than the preview. */
  readonly cut: boolean
}

export interface JsonWindow {
  readonly size: number
  readonly rows: readonly JsonRow[]
}

const MOST_ROWS = 2000
const MOST_CHARACTERS = 400
const MOST_PREVIEWED = 4

export function jsonKind(value: unknown): JsonKind {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return 'array'
  const kind = typeof value
  return kind === 'string' || kind === 'number' || kind === 'boolean' ? kind : 'object'
}

/** The members or items of the value at `steps`, from one on. Empty for scalars and for steps that lead nowhere. */
export function jsonRows(root: unknown, steps: readonly JsonStep[], from: number, count: number): JsonWindow {
  const value = jsonAt(root, steps)
  const first = Math.max(0, Math.floor(from))
  const last = first + Math.max(0, Math.min(count, MOST_ROWS))
  if (Array.isArray(value))
    return { size: value.length, rows: value.slice(first, last).map((item, at) => jsonRow(first + at, item)) }
  if (!isObject(value)) return { size: 0, rows: [] }
  const keys = Object.keys(value)
  return { size: keys.length, rows: keys.slice(first, last).map((key) => jsonRow(key, value[key])) }
}

function jsonRow(step: JsonStep, value: unknown): JsonRow {
  const kind = jsonKind(value)
  if (Array.isArray(value)) return { step, kind, size: value.length, preview: listPreview(value), cut: false }
  if (isObject(value)) {
    const { size, preview } = objectPreview(value)
    return { step, kind, size, preview, cut: false }
  }
  const text = scalarText(value)
  return { step, kind, preview: text.slice(0, MOST_CHARACTERS), cut: text.length > MOST_CHARACTERS }
}

function scalarText(value: unknown): string {
  if (typeof value !== 'string') return String(value)
  return JSON.stringify(value.length > MOST_CHARACTERS * 2 ? value.slice(0, MOST_CHARACTERS * 2) : value)
}

function listPreview(list: readonly unknown[]): string {
  const shown = list.slice(0, MOST_PREVIEWED).map(brief)
  return `[${shown.join(', ')}${list.length > MOST_PREVIEWED ? ', …' : ''}]`.slice(0, MOST_CHARACTERS)
}

function objectPreview(object: Readonly<Record<string, unknown>>): { size: number; preview: string } {
  const keys = Object.keys(object)
  const shown = keys.slice(0, MOST_PREVIEWED).map((key) => `${key.slice(0, 60)}: ${brief(object[key])}`)
  const preview = `{${shown.join(', ')}${keys.length > MOST_PREVIEWED ? ', …' : ''}}`
  return { size: keys.length, preview: preview.slice(0, MOST_CHARACTERS) }
}

function brief(value: unknown): string {
  if (Array.isArray(value)) return `[${value.length}]`
  if (isObject(value)) return '{…}'
  const text = typeof value === 'string' ? JSON.stringify(value.slice(0, 60)) : String(value)
  return text.slice(0, 60)
}
