import { isObject } from '../../codec/json-value.ts'
import { type Language, texts } from '../../text/catalogue.ts'
import { type RichText, richFill, words } from '../../text/rich-text.ts'
import { findOf } from './json-finds.ts'
import type { OpenJson } from './json-open.ts'
import { type JsonStep, jsonPaths } from './json-paths.ts'
import { jsonKind } from './json-rows.ts'
import type { FieldShape, JsonFind, JsonKind, JsonSummary } from './preview-view.ts'

const MOST_NODES = 2_000_000
const DEEPEST = 500
const MOST_FINDS = 60
const MOST_TABLES = 20
const MOST_FIELDS = 100
const SHAPED_ITEMS = 1000

/** The structure of a JSON value in numbers, and its fields that troubleshooting looks for. */
export function jsonSummary({ value, partial }: OpenJson, language: Language): JsonSummary {
  const tally = tallyOf(value)
  const root = jsonKind(value)
  const { objects, arrays, values, depth } = tally
  return {
    text: sentence(value, tally, language),
    root,
    objects,
    arrays,
    values,
    depth,
    partial: partial || tally.partial,
    longestArray: tally.longest && {
      path: jsonPaths(tally.longest.steps).jsonPath,
      length: tally.longest.length,
    },
    fields: fieldsOf(value),
    finds: tally.finds,
    tables: tally.tables.map(({ steps, rows }) => ({ steps, path: jsonPaths(steps).jsonPath, rows })),
  }
}

interface Tally {
  objects: number
  arrays: number
  values: number
  depth: number
  partial: boolean
  longest?: { readonly steps: readonly JsonStep[]; readonly length: number }
  readonly finds: JsonFind[]
  readonly tables: { readonly steps: readonly JsonStep[]; readonly rows: number }[]
}

function tallyOf(root: unknown): Tally {
  const tally: Tally = { objects: 0, arrays: 0, values: 0, depth: 0, partial: false, finds: [], tables: [] }
  const steps: JsonStep[] = []
  let left = MOST_NODES
  const visit = (value: unknown): void => {
    if (--left < 0 || steps.length > DEEPEST) {
      tally.partial = true
      return
    }
    const isList = Array.isArray(value)
    if (!isList && !isObject(value)) {
      tally.values++
      return
    }
    tally.depth = Math.max(tally.depth, steps.length + 1)
    if (isList) countList(value)
    else tally.objects++
    const inner: Iterable<[JsonStep, unknown]> = isList ? value.entries() : Object.entries(value)
    for (const [step, item] of inner) {
      if (left < 0) return
      steps.push(step)
      if (typeof step === 'string' && tally.finds.length < MOST_FINDS) {
        const find = findOf(step, item, steps)
        if (find) tally.finds.push(find)
      }
      visit(item)
      steps.pop()
    }
  }
  const countList = (list: readonly unknown[]): void => {
    tally.arrays++
    if (list.length > (tally.longest?.length ?? 0)) tally.longest = { steps: [...steps], length: list.length }
    if (tally.tables.length < MOST_TABLES && list.length > 1 && isObject(list[0]) && isObject(list[1]))
      tally.tables.push({ steps: [...steps], rows: list.length })
  }
  visit(root)
  return tally
}

/** Of a list, what its first thousand items have. */
function fieldsOf(root: unknown): readonly FieldShape[] {
  const items = (Array.isArray(root) ? root.slice(0, SHAPED_ITEMS) : [root]).filter(isObject)
  const fields = new Map<string, { kinds: Set<JsonKind>; count: number }>()
  for (const item of items) {
    for (const [name, value] of Object.entries(item)) {
      const known = fields.get(name)
      if (!known && fields.size >= MOST_FIELDS) continue
      const field = known ?? { kinds: new Set<JsonKind>(), count: 0 }
      field.kinds.add(jsonKind(value))
      field.count++
      if (!known) fields.set(name, field)
    }
  }
  return [...fields].map(([name, { kinds, count }]) => ({ name, kinds: [...kinds], count }))
}

function sentence(root: unknown, tally: Tally, language: Language): RichText {
  const says = texts(language).request.json
  if (Array.isArray(root))
    return richFill(tally.partial ? says.listPartly : says.list, { ...counts(tally), size: root.length })
  if (isObject(root))
    return richFill(tally.partial ? says.objectPartly : says.object, {
      ...counts(tally),
      size: Object.keys(root).length,
    })
  return richFill(says.scalar, { kind: words(says.kinds[jsonKind(root)]) })
}

function counts({ objects, arrays, depth }: Tally) {
  return { objects, arrays, depth }
}
