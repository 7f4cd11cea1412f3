import { latin1 } from '../codec/latin1.ts'
import type { EntryIndex } from '../scan/entry-index.ts'
import { keyInfo } from './key-table.ts'
import type { EntryCut } from './range.ts'

/** The index lists no more names than these. */
const LISTED_KEYS = 32

const utf8 = new TextEncoder()

/**
 * Where a text may be cut so that each part can be read by itself, `jsonFrom` being where its JSON begins. `undefined`
 * where the JSON is broken, or where what stands before the entries could decide what is behind them.
 */
export function entryCuts(
  index: Pick<EntryIndex, 'error' | 'count' | 'start' | 'rootKeys' | 'logKeys'>,
  jsonFrom: number,
): Iterable<EntryCut> | undefined {
  if (index.error !== undefined) return undefined
  if (!isOnlyAbout(index.rootKeys, 'log') || !isOnlyAbout(index.logKeys, 'entries')) return undefined
  return cutsOf(index, jsonFrom)
}

function* cutsOf(index: Pick<EntryIndex, 'count' | 'start'>, jsonFrom: number): Generator<EntryCut> {
  for (let entry = 0; entry < index.count; entry++) yield { entry, start: jsonFrom + index.start(entry) }
}

/** Whether `name` stands once among `keys`, and no other decides over a value of the same object. */
function isOnlyAbout(keys: readonly string[], name: string): boolean {
  if (keys.length >= LISTED_KEYS || keys.filter((key) => key === name).length !== 1) return false
  return keys.every((key) => {
    const { role, inContext, oauth, telling } = keyInfo(latin1(utf8.encode(key)), -1)
    return role === undefined && inContext === undefined && oauth === 0 && telling?.when !== 'oauth'
  })
}
