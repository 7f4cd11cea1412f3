import { filterWords, gramBits, shiftOf } from './gram.ts'
import { OWN_ROOM, type Room } from './room.ts'
import { FORM_FIELDS, type SecretSet } from './secret-set.ts'

/** Numbers a window: hash, offset in the form, length of the form, and the next window of the slot (plus one). */
const WINDOW_FIELDS = 4

/** What a search looks in: made once of all secrets, and never changed. The size of each but `windows` is a power of two. */
export interface SweepTables {
  /** Two bits for each gram. */
  readonly filter: Int32Array
  /** Where the windows begin that share a slot (plus one). */
  readonly heads: Int32Array
  /** The different windows: forms that have their window, its offset and their length in common share one. */
  readonly windows: Int32Array
  /** Fingerprints of all forms, low and high, by open addressing; two zeros: none. */
  readonly prints: Int32Array
  readonly windowBytes: Uint8Array
}

/** The tables to find the secrets of `secrets` by, in memory that `room` gives. */
export function sweepTables(secrets: SecretSet, room: Room = OWN_ROOM): SweepTables {
  const { formTable, formCount } = secrets
  const filter = new Int32Array(room(filterWords(formCount * 4) * 4))
  const heads = new Int32Array(room(powerOver(formCount) * 4))
  const prints = new Int32Array(room(powerOver(formCount * 1.5) * 8))
  const all = new Int32Array(formCount * WINDOW_FIELDS)
  let used = 0
  for (let at = 0; at < formCount * FORM_FIELDS; at += FORM_FIELDS) {
    addPrint(prints, formTable[at] as number, formTable[at + 1] as number)
    for (let i = 5; i < FORM_FIELDS; i++) addGram(filter, formTable[at + i] as number)
    const [length, offset, hash] = [formTable[at + 2], formTable[at + 3], formTable[at + 4]]
    used = addWindow(heads, all, used, hash as number, offset as number, length as number)
  }
  const windows = new Int32Array(room(used * 4))
  windows.set(all.subarray(0, used))
  return { filter, heads, windows, prints, windowBytes: secrets.windowBytes.slice() }
}

function powerOver(count: number): number {
  let size = 1024
  while (size < count) size *= 2
  return size
}

function addGram(filter: Int32Array, hash: number): void {
  const slot = hash >>> shiftOf(filter.length)
  filter[slot] = (filter[slot] as number) | gramBits(hash)
}

function addWindow(
  heads: Int32Array,
  windows: Int32Array,
  used: number,
  hash: number,
  offset: number,
  length: number,
): number {
  const slot = hash >>> shiftOf(heads.length)
  const first = heads[slot] as number
  for (let held = first; held !== 0; held = windows[held + 2] as number) {
    if (windows[held - 1] === hash && windows[held] === offset && windows[held + 1] === length) return used
  }
  windows[used] = hash
  windows[used + 1] = offset
  windows[used + 2] = length
  windows[used + 3] = first
  heads[slot] = used + 1
  return used + WINDOW_FIELDS
}

function addPrint(prints: Int32Array, low: number, high: number): void {
  const at = printAt(prints, low, high)
  prints[at] = low
  prints[at + 1] = high
}

/** Whether a form has this fingerprint. */
export function hasPrint(prints: Int32Array, low: number, high: number): boolean {
  const at = printAt(prints, low, high)
  return prints[at] === low && prints[at + 1] === high && (low | high) !== 0
}

/** Where the fingerprint is or would be. */
function printAt(prints: Int32Array, low: number, high: number): number {
  const last = prints.length - 1
  for (let at = (low ^ (high >>> 7)) << 1; ; at += 2) {
    at &= last
    if (
      (prints[at] === low && prints[at + 1] === high) ||
      ((prints[at] as number) | (prints[at + 1] as number)) === 0
    )
      return at
  }
}
