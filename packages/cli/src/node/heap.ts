import { setFlagsFromString } from 'node:v8'

/** The V8 of Node 20 to 26. To another one a flag may be unknown, and it would say so on stderr. */
const KNOWN_TO = { first: 11, last: 14 }

/**
 * The young generation stays at its first size: V8 doubles it, up to 2 × 16 MB, by what has survived in all, though
 * of one scan hardly anything does. The old generation grows by a half, not up to fourfold, before it is collected.
 * V8 asks for both each time it decides, so they can be set while it runs; the sizes themselves cannot.
 */
const FLAGS = ['--semi-space-growth-factor=1', '--heap-growing-percent=50']

let isKept = false

/**
 * Has garbage collected before it piles up: a large capture takes a third less memory. Sanitizing takes the same time;
 * diagnosis, which keeps more, up to a sixth more.
 */
export function keepHeapSmall(): void {
  isKept = true
  const major = Number.parseInt(process.versions.v8 ?? '', 10)
  if (!(major >= KNOWN_TO.first && major <= KNOWN_TO.last)) return
  for (const flag of FLAGS) setFlagsFromString(flag)
}

/** To be called when a thread has started: the heap of each sets the first flag back, for all of them. */
export function keepHeapSmallStill(): void {
  if (isKept) keepHeapSmall()
}
