import { latin1Bytes } from '../codec/latin1.ts'
import type { ByteSource } from '../model/byte-source.ts'
import type { Spool } from '../model/runtime.ts'
import type { PassSink } from './file-pass.ts'
import type { Mark } from './layer.ts'
import { linesOf } from './lines.ts'

const FLUSH_LENGTH = 1 << 16

/** Keeps the marks of one pass, in order, for a later pass to join with its own. */
export class MarkRecorder implements PassSink {
  readonly #spool: Spool
  #text = ''

  constructor(spool: Spool) {
    this.#spool = spool
  }

  kept(): void {}

  changed(mark: Mark): void {
    this.#text += `${JSON.stringify(mark)}\n`
  }

  /** To be called now and then: until then marks are held. */
  async flush(): Promise<void> {
    if (this.#text.length > FLUSH_LENGTH) await this.#flush()
  }

  async end(): Promise<MarkReader> {
    await this.#flush()
    return new MarkReader(await this.#spool.finish('marks'))
  }

  async #flush(): Promise<void> {
    // Drafts hold names of the capture: characters beyond latin1 must survive.
    const text = this.#text.replace(
      /[\u0080-\uffff]/g,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    await this.#spool.write(latin1Bytes(text))
    this.#text = ''
  }
}

/** Gives recorded marks back, as a pass gets to where they stand. */
export class MarkReader {
  readonly #lines: AsyncGenerator<string, void, undefined>
  #next: Mark | undefined
  #isStarted = false

  constructor(source: ByteSource) {
    this.#lines = linesOf(source)
  }

  /** Those that end at or before `upTo` and were not given before. */
  async upTo(upTo: number): Promise<readonly Mark[]> {
    const marks: Mark[] = []
    if (!this.#isStarted) await this.#advance()
    while (this.#next !== undefined && this.#next.end <= upTo) {
      marks.push(this.#next)
      await this.#advance()
    }
    return marks
  }

  async #advance(): Promise<void> {
    this.#isStarted = true
    const step = await this.#lines.next()
    this.#next = step.done ? undefined : (JSON.parse(step.value) as Mark)
  }
}
