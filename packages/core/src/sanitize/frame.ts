import type { KeyInfo } from './key-table.ts'
import type { Telling } from './telling-names.ts'

/** A list of pairs is a place of its own, as its items are read by each other's names. */
export type Place =
  | 'param-list'
  | 'param'
  | 'param-pair'
  | 'header-list'
  | 'header-map'
  | 'header'
  | 'cookie-list'
  | 'cookie-map'
  | 'cookie'

/** One open object or array. Frames are used again, one for each depth. */
export interface Frame {
  isArray: boolean
  /** The key that the object or array stands under; of an array's items too. */
  key: KeyInfo | undefined
  /** Key of the member that is being read. */
  current: KeyInfo | undefined
  /** Place of the item that is being read, in an array. */
  index: number
  place: Place | undefined
  /** What the name of an enclosing object tells of its members. */
  told: Telling | undefined
  /** Values of `name` or `key` members. */
  names: KeyInfo[]
  /** What the names in this object, or of the pairs in this list, tell of `code` and `state`. */
  oauth: number
  /** In an array: the item before, when it may be the name of the next. */
  before: KeyInfo | undefined
  /** An array of two in a list of headers. */
  isPair: boolean
  /** What its name and the names in it show of what it is about: a person, an address, a card. */
  shows: number
  /** The body of a request or a response: `content`, `postData`. */
  isBody: boolean
  /** What its `encoding` says, when that was read. */
  isEncoded: boolean | undefined
  /** An object of which nothing is known that decides over its members. */
  isOrdinary: boolean
  /** In an array of values: the object whose name they wait for. */
  pair: Frame | undefined
  reset(isArray: boolean, key: KeyInfo | undefined, parent: Frame | undefined): void
}

export function newFrame(): Frame {
  return {
    isArray: false,
    key: undefined,
    current: undefined,
    index: -1,
    place: undefined,
    told: undefined,
    names: [],
    oauth: 0,
    before: undefined,
    isPair: false,
    shows: 0,
    isBody: false,
    isEncoded: undefined,
    isOrdinary: false,
    pair: undefined,
    reset(isArray, key, parent) {
      this.isArray = isArray
      this.key = key
      this.current = undefined
      this.index = -1
      this.place = placeOf(isArray, key, parent)
      this.told = tellsOfMembers(key) ? key?.telling : undefined
      this.before = undefined
      this.isPair = isArray && parent?.isArray === true && parent.place === 'header-list'
      if (this.names.length > 0) this.names = []
      this.oauth = 0
      this.shows = key?.about ?? 0
      this.isBody = !isArray && (key?.text === 'content' || key?.text === 'postData')
      this.isEncoded = undefined
      this.pair =
        isArray && parent !== undefined && !parent.isArray && key?.role === 'value' ? parent : undefined
      this.isOrdinary = !isArray && this.place === undefined && this.told === undefined
    },
  }
}

function tellsOfMembers(key: KeyInfo | undefined): boolean {
  const when = key?.telling?.when
  return (
    when === 'always' ||
    when === 'shaped' ||
    // `{"session": {"id": …}}`, `{"tokens": {"access": …, "refresh": …}}`
    ((key?.telling?.class === 'session' || key?.telling?.class === 'token') && key.list === undefined)
  )
}

function placeOf(isArray: boolean, key: KeyInfo | undefined, parent: Frame | undefined): Place | undefined {
  if (parent?.isArray) {
    if (parent.place === 'header-list') return isArray ? 'header-list' : 'header'
    if (parent.place === 'param-list') return isArray ? 'param-pair' : 'param'
    if (parent.place === 'cookie-list') return isArray ? 'cookie-list' : 'cookie'
    return undefined
  }
  // `{"set-cookie": ["a=1", "b=2"]}`, `{"sid": {"value": "1"}}`
  if (parent?.place === 'header-map' && isArray) return 'header-map'
  if (parent?.place === 'cookie-map') return isArray ? 'cookie-map' : 'cookie'
  if (key?.list === 'headers') return isArray ? 'header-list' : 'header-map'
  if (key?.list === 'params') return isArray ? 'param-list' : undefined
  // Internet Explorer writes a single cookie as an object where others write a list.
  if (key?.list === 'cookies') return isArray ? 'cookie-list' : 'cookie-map'
  return undefined
}

/** RFC 6901 path to what is being read below the first `depth` frames; `last` instead of the innermost key. */
export function pointerOf(frames: readonly Frame[], depth: number, last?: string): string {
  let pointer = ''
  for (let i = 0; i < depth; i++) {
    const frame = frames[i] as Frame
    const step =
      i === depth - 1 && last !== undefined ? last : frame.isArray ? `${frame.index}` : frame.current?.text
    pointer += `/${(step ?? '').replaceAll('~', '~0').replaceAll('/', '~1')}`
  }
  return pointer
}
