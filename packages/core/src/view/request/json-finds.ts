import { isObject } from '../../codec/json-value.ts'
import { matchField } from '../../ids/grammar.ts'
import { type JsonStep, jsonPaths } from './json-paths.ts'
import type { JsonFind } from './preview-view.ts'

const ERROR =
  /^(?:errors?|error[-_]?(?:code|message|description|id|type)|fault(?:code|string)?|exception|failure|reason|detail)$/i
const FLAG =
  /^(?:is|has|can|allow|enable|disable|forbid|hidden|locked|blocked|suspended|entitled|supported|readonly|read_only|feature)[A-Z_a-z]{0,60}$|(?:enabled|disabled|allowed|forbidden|hidden|locked|blocked|supported|active)$/i
const ID = /^(?:_?id|uuid|guid)$|(?:Id|ID|_id|Uuid|UUID)$/
const PAGING =
  /^(?:next|next(?:_|-)?(?:page|cursor|token|link)|cursor|has_?more|total(?:_?(?:count|pages|results|items))?|page|per_?page|limit|offset)$/i
const MOST_CHARACTERS = 200

/** A member that is worth a look: what can be looked up, what failed, what is switched on or off, what is left out. */
export function findOf(key: string, value: unknown, steps: readonly JsonStep[]): JsonFind | undefined {
  if (key.length > 80) return undefined
  const kind = kindOf(key, value)
  return kind && { kind, steps: [...steps], path: jsonPaths(steps).jsonPath, value: brief(value) }
}

function kindOf(key: string, value: unknown): JsonFind['kind'] | undefined {
  if (typeof value === 'string' && matchField(key, value)) return 'tracking-id'
  if (ERROR.test(key) && holdsSomething(value)) return 'error'
  if (typeof value === 'boolean' && FLAG.test(key)) return 'flag'
  if ((typeof value === 'string' || typeof value === 'number') && value !== '' && ID.test(key)) return 'id'
  const isScalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  return isScalar && value !== '' && PAGING.test(key) ? 'paging' : undefined
}

function holdsSomething(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false || value === 0) return false
  return Array.isArray(value) ? value.length > 0 : !isObject(value) || Object.keys(value).length > 0
}

function brief(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, MOST_CHARACTERS)
  if (Array.isArray(value)) return `[${value.length}]`
  return isObject(value) ? '{…}' : String(value)
}
