import type { Frame } from './frame.ts'
import type { Waiting } from './literals.ts'

/** A value that waits for names that may come later. */
export interface Deferred extends Waiting {
  /** The object or list at whose end it is decided. */
  readonly owner: Frame
  readonly isNumber: boolean
  /** A body whose `encoding` may come later. */
  readonly isBody?: boolean
}

const NONE: readonly Deferred[] = []

/** The values of open objects and lists that wait for their end, in the order of the file. */
export class DeferredValues {
  #values: Deferred[] = []

  get first(): Deferred | undefined {
    return this.#values[0]
  }

  add(value: Deferred): void {
    if (value.end > value.start) this.#values.push(value)
  }

  /** What waited for the end of `owner`: always the last ones. */
  takeOf(owner: Frame): readonly Deferred[] {
    const values = this.#values
    let from = values.length
    while (from > 0 && values[from - 1]?.owner === owner) from--
    return from === values.length ? NONE : values.splice(from)
  }

  takeAll(): readonly Deferred[] {
    const values = this.#values
    this.#values = []
    return values
  }

  /** Waits on for the end of `owner`. The frames change until then, so its place is noted now. */
  postpone(value: Deferred, owner: Frame): void {
    const pointer = value.pointer()
    this.#values.push({ ...value, owner, pointer: () => pointer })
  }
}
