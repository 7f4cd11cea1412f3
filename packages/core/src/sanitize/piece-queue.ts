interface Piece<T> {
  readonly made: Promise<T>
  readonly take: (made: T) => Promise<void>
}

/** What is being made side by side, to be taken in the order in which it was asked for. */
export class PieceQueue<T> {
  readonly #pieces: Piece<T>[] = []

  add(made: Promise<T>, take: Piece<T>['take']): void {
    // A failure is told when its turn comes; until then nobody may call it unhandled.
    made.catch(() => {})
    this.#pieces.push({ made, take })
  }

  /** Waits for the first piece. Rejects when it failed. */
  async takeFirst(): Promise<void> {
    const first = this.#pieces.shift()
    await first?.take(await first.made)
  }

  async takeAll(): Promise<void> {
    while (this.#pieces.length > 0) await this.takeFirst()
  }
}
