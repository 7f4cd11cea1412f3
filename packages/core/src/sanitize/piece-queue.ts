interface Piece {
  readonly made: Promise<unknown>
  readonly bytes: number
  readonly take: (made: unknown) => Promise<void>
}

/** What is being made side by side, to be taken in the order in which it was asked for; so much at once. */
export class PieceQueue {
  readonly #budgetBytes: number
  readonly #pieces: Piece[] = []
  #bytes = 0

  constructor(budgetBytes: number) {
    this.#budgetBytes = budgetBytes
  }

  /** Waits until there is room for more. Rejects with what failed first in the order of the pieces. */
  async add(made: Promise<unknown>, bytes: number, take: Piece['take']): Promise<void> {
    // It is told when its turn comes; until then nobody may call it unhandled.
    made.catch(() => {})
    this.#pieces.push({ made, bytes, take })
    this.#bytes += bytes
    while (this.#bytes > this.#budgetBytes) await this.#takeFirst()
  }

  async end(): Promise<void> {
    while (this.#pieces.length > 0) await this.#takeFirst()
  }

  async #takeFirst(): Promise<void> {
    const first = this.#pieces.shift()
    if (first === undefined) return
    this.#bytes -= first.bytes
    await first.take(await first.made)
  }
}
