/** What stands around the JSON of a text. */
export interface JsonFrame {
  /** Where the JSON begins and ends. */
  readonly start: number
  readonly end: number
  /** What keeps it from running as a script: `)]}',`, `while(1);`, `for(;;);`. */
  readonly prefix?: string
  /** The function that JSONP calls. */
  readonly callback?: string
}

const PREFIX =
  /^(?:\)\]\}'?,?|(?:for|while)\s{0,3}\(\s{0,3}(?:;;|1|true)\s{0,3}\);?|&&&START&&&|\{\}\s{0,3}&&|throw 1;)\s{0,20}(?=[[{"])/
const CALLBACK =
  /^(?:\/\*.{0,40}?\*\/\s{0,20})?(?:typeof [\w$.]{1,100} === 'function' && )?([A-Za-z_$][\w$.]{0,100})\s{0,9}\(\s{0,20}(?=[[{])/
const TAIL = /\)\s{0,9};?\s{0,40}$/

/** Finds the JSON in a text that begins like it; `undefined` for any other text. The JSON itself is not looked at. */
export function jsonFrame(text: string): JsonFrame | undefined {
  const head = /^[\s\ufeff]{0,200}/.exec(text)?.[0].length ?? 0
  const begin = text.slice(head, head + 400)
  const prefix = PREFIX.exec(begin)?.[0]
  if (prefix !== undefined) return { start: head + prefix.length, end: text.length, prefix: prefix.trim() }
  if (/^[[{]/.test(begin)) return { start: head, end: text.length }
  const call = CALLBACK.exec(begin)
  if (!call) return undefined
  const tail = TAIL.exec(text.slice(-60))?.[0].length ?? 0
  return { start: head + call[0].length, end: text.length - tail, callback: call[1] }
}

/** Whether a text is JSON values on lines of their own, by its first lines. */
export function looksNdjson(text: string): boolean {
  const lines = text
    .slice(0, 20_000)
    .split('\n', 4)
    .map((line) => line.trim())
  const [first = '', second = ''] = lines
  return isWhole(first) && second !== '' && (isWhole(second) || text.length > 20_000)
}

function isWhole(line: string): boolean {
  if (!/^[[{].{0,19000}[\]}]$/.test(line)) return false
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}
