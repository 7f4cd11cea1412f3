import type { ByteSource } from '../model/byte-source.ts'
import type { Hash } from '../model/runtime.ts'
import { type Change, changeOf, type ListedChange, quickChange } from './change.ts'
import { hex } from './keyring.ts'
import { type LineBlock, lineBlocksOf } from './lines.ts'
import type { ReceiptEnd } from './receipt.ts'
import { isEnd, isKept, isOwnTag, isRedaction, parse, receiptError } from './receipt-line.ts'

/** One reading of a receipt, for the changes that it lists and for whether it is what was written. */
export class ReceiptCheck {
  readonly #blocks: AsyncGenerator<LineBlock, void, undefined>
  readonly #end: ReceiptEnd
  readonly #hash: Hash
  readonly #byClass = new Map<string, number>()
  readonly #byKind = new Map<string, number>()
  #redactions = 0
  #line = 0
  #isEnded = false
  #isSound = true
  #isLenient = false
  /** The last change, of which the next line may tell more. */
  #open: ListedChange | undefined

  constructor(source: ByteSource, end: ReceiptEnd, hash: Hash) {
    this.#blocks = lineBlocksOf(source)
    this.#end = end
    this.#hash = hash
  }

  /** The next changes, in order; `undefined` when there are no more. Throws ERR_RECEIPT at a line that is none. */
  async next(): Promise<readonly Change[] | undefined> {
    while (!this.#isEnded) {
      const step = await this.#blocks.next()
      if (step.done) this.#isEnded = true
      const changes = step.done ? [] : this.#read(step.value)
      if (this.#isEnded && this.#open !== undefined) changes.push(this.#open)
      if (changes.length > 0) return changes
    }
    return undefined
  }

  /** From now on a line that is none is no error; the receipt is not whole then. */
  endChanges(): void {
    this.#isLenient = true
  }

  /** Whether all lines are there and say what the last one counts. Reads what was not read yet. */
  async isWhole(): Promise<boolean> {
    this.endChanges()
    while (this.#isSound && (await this.next()) !== undefined);
    return (
      this.#isSound &&
      this.#redactions === this.#end.redactions &&
      isCount(this.#end.byClass, this.#byClass) &&
      isCount(this.#end.keptBodies, this.#byKind) &&
      hex(this.#hash.digest()) === this.#end.linesSha256
    )
  }

  #read({ lines, bytes }: LineBlock): Change[] {
    const changes: Change[] = []
    let read = 0
    while (read < lines.length) {
      if (++this.#line > 1) this.#take(lines[read] as string, changes)
      if (this.#isEnded) break
      read++
    }
    this.#hash.update(read === lines.length ? bytes : bytes.subarray(0, endOfLines(bytes, read)))
    return changes
  }

  #take(line: string, changes: Change[]): void {
    const quick = quickChange(line)
    if (quick !== undefined) {
      this.#count(quick.class)
      this.#add(quick, changes)
      return
    }
    const value = parse(line)
    if (isEnd(value)) this.#isEnded = true
    else if (isKept(value)) this.#byKind.set(value.kept, (this.#byKind.get(value.kept) ?? 0) + 1)
    else if (isRedaction(value)) {
      this.#isSound &&= isOwnTag(value)
      this.#count(value.class)
      this.#add(changeOf(value), changes)
    } else if (!this.#isLenient) throw receiptError('has a line that is no redaction', this.#line)
    else {
      this.#isSound = false
      this.#isEnded = true
    }
  }

  #count(className: string): void {
    this.#redactions++
    this.#byClass.set(className, (this.#byClass.get(className) ?? 0) + 1)
  }

  /** Redactions of one change share its ranges. */
  #add(listed: ListedChange, changes: Change[]): void {
    const open = this.#open
    if (open !== undefined && isSame(open.input, listed.input) && isSame(open.output, listed.output)) {
      open.texts.push(...listed.texts)
      open.isRewritten ||= listed.isRewritten
      return
    }
    if (open !== undefined) changes.push(open)
    this.#open = listed
  }
}

function isCount(told: Readonly<Record<string, number>> | undefined, counted: Map<string, number>): boolean {
  const entries = Object.entries(told ?? {})
  return entries.length === counted.size && entries.every(([name, count]) => counted.get(name) === count)
}

function isSame(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] === b[0] && a[1] === b[1]
}

/** Where the first `count` lines end. */
function endOfLines(bytes: Uint8Array, count: number): number {
  let end = 0
  for (let line = 0; line < count; line++) end = bytes.indexOf(0x0a, end) + 1
  return end
}
