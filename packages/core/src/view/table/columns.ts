import type { PhaseId } from '../../http/phases.ts'

/** Numbers of a column by row; `undefined` as long as no row has one. NaN: not known. */
export interface NumberColumn {
  readonly values: Float32Array | Float64Array | undefined
  set(row: number, value: number | undefined): void
  get(row: number): number | undefined
  readonly bytes: number
}

/** A column that takes memory only when a row has a value in it. */
function numberColumn(
  capacity: number,
  Values: Float32ArrayConstructor | Float64ArrayConstructor = Float32Array,
): NumberColumn {
  let values: Float32Array | Float64Array | undefined
  return {
    get values() {
      return values
    },
    get bytes() {
      return values?.byteLength ?? 0
    },
    set(row, value) {
      if (value === undefined) return
      values ??= new Values(capacity).fill(Number.NaN)
      values[row] = value
    },
    get(row) {
      const value = values?.[row]
      return value === undefined || Number.isNaN(value) ? undefined : value
    },
  }
}

/** Numbers of words (`WordTable`) by row; 0: none. */
export interface WordColumn {
  readonly ids: Uint32Array | undefined
  set(row: number, id: number): void
  get(row: number): number
  readonly bytes: number
}

function wordColumn(capacity: number): WordColumn {
  let ids: Uint32Array | undefined
  return {
    get ids() {
      return ids
    },
    get bytes() {
      return ids?.byteLength ?? 0
    },
    set(row, id) {
      if (id === 0) return
      ids ??= new Uint32Array(capacity)
      ids[row] = id
    },
    get: (row) => ids?.[row] ?? 0,
  }
}

/** Columns whose cells are words. */
export const WORD_COLUMNS = [
  'method',
  'host',
  'scheme',
  'statusText',
  'error',
  'mime',
  'priority',
  'remote',
  'connection',
  'initiatorType',
  'initiatorUrl',
  'redirectUrl',
  'trackingId',
  'trackingType',
  'graphqlName',
  'page',
  'requestHeaders',
  'responseHeaders',
  'cookies',
  'setCookies',
] as const
export type WordColumnId = (typeof WORD_COLUMNS)[number]

/** Columns whose cells are numbers. */
export const NUMBER_COLUMNS = [
  'startedAt',
  'totalMs',
  'transferBytes',
  'contentBytes',
  'uploadBytes',
  'initiatorLine',
] as const
export type NumberColumnId = (typeof NUMBER_COLUMNS)[number]

/** Those that single floats are too short for. */
const DOUBLE: ReadonlySet<NumberColumnId> = new Set([
  'startedAt',
  'transferBytes',
  'contentBytes',
  'uploadBytes',
])

export const PHASE_IDS: readonly PhaseId[] = [
  'queueing',
  'stalled',
  'proxy',
  'dns',
  'connect',
  'ssl',
  'send',
  'worker-start',
  'worker-respond',
  'wait',
  'receive',
]

export const FLAG = {
  urlCut: 1,
  failed: 2,
  serviceWorker: 4,
  graphql: 8,
  requestBody: 16,
  responseBody: 32,
} as const

/** All cells of a table, by row. */
export interface RequestColumns {
  readonly place: Uint32Array
  readonly status: Uint16Array
  readonly kind: Uint8Array
  readonly outcome: Uint8Array
  readonly protocol: Uint8Array
  readonly cache: Uint8Array
  readonly worker: Uint8Array
  readonly trackingCount: Uint8Array
  readonly flags: Uint8Array
  /** Numbers of the table of URLs. */
  readonly url: Uint32Array
  readonly words: Readonly<Record<WordColumnId, WordColumn>>
  readonly numbers: Readonly<Record<NumberColumnId, NumberColumn>>
  readonly phases: Readonly<Record<PhaseId, NumberColumn>>
}

export function createColumns(capacity: number): RequestColumns {
  return {
    place: new Uint32Array(capacity),
    status: new Uint16Array(capacity),
    kind: new Uint8Array(capacity),
    outcome: new Uint8Array(capacity),
    protocol: new Uint8Array(capacity),
    cache: new Uint8Array(capacity),
    worker: new Uint8Array(capacity),
    trackingCount: new Uint8Array(capacity),
    flags: new Uint8Array(capacity),
    url: new Uint32Array(capacity),
    words: byName(WORD_COLUMNS, () => wordColumn(capacity)),
    numbers: byName(NUMBER_COLUMNS, (name) =>
      numberColumn(capacity, DOUBLE.has(name) ? Float64Array : Float32Array),
    ),
    phases: byName(PHASE_IDS, () => numberColumn(capacity)),
  }
}

export function columnBytes(columns: RequestColumns): number {
  const { words, numbers, phases, ...fixed } = columns
  const lazy = [...Object.values(words), ...Object.values(numbers), ...Object.values(phases)]
  const sum = (bytes: readonly number[]) => bytes.reduce((total, next) => total + next, 0)
  return sum(Object.values(fixed).map(({ byteLength }) => byteLength)) + sum(lazy.map(({ bytes }) => bytes))
}

function byName<K extends string, V>(names: readonly K[], make: (name: K) => V): Record<K, V> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<K, V>
}
