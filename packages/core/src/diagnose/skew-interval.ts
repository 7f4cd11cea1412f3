/** Bounds of how far a server's clock is ahead of the user's, in ms. */
export interface SkewBounds {
  readonly lowMs: number
  readonly highMs: number
}

/** What most of the samples agree on. */
export interface SkewAgreement extends SkewBounds {
  readonly samples: number
}

/** A Date header counts whole seconds. */
const DATE_STEP_MS = 1000

/**
 * The bounds that one response gives: its Date was written between the start of the request and the arrival of the
 * response, and stands for any moment of its second (RFC 9110, 6.6.1).
 */
export function skewBounds(dateAt: number, sentAt: number, receivedAt: number): SkewBounds {
  return { lowMs: dateAt - receivedAt, highMs: dateAt + DATE_STEP_MS - sentAt }
}

/**
 * The interval on which the most samples agree (Marzullo's algorithm): a server that is wrong alone changes nothing.
 * `undefined` unless more than half agree.
 */
export function agreedSkew(samples: readonly SkewBounds[]): SkewAgreement | undefined {
  const edges = samples.flatMap(({ lowMs, highMs }) =>
    lowMs <= highMs
      ? [
          { at: lowMs, step: 1 },
          { at: highMs, step: -1 },
        ]
      : [],
  )
  // Intervals that only touch agree as well.
  edges.sort((a, b) => a.at - b.at || b.step - a.step)
  let depth = 0
  let best: SkewAgreement | undefined
  for (const [place, { at, step }] of edges.entries()) {
    depth += step
    const next = edges[place + 1]
    if (step > 0 && next && depth > (best?.samples ?? 0))
      best = { lowMs: at, highMs: next.at, samples: depth }
  }
  return best && best.samples * 2 > samples.length ? best : undefined
}
