import { filledTextOf, flagOf, type HarObject, objectOf } from '../lenient.ts'

/**
 * The network error in the producer's words. Chrome writes `_error` as the empty string for what the renderer
 * blocked; capture-har writes an object; Playwright, Charles and scripts have fields of their own.
 */
export function readFailure(
  entry: HarObject,
  response: HarObject | undefined,
  status: number | undefined,
): string | undefined {
  for (const value of [response?._error, entry._error]) {
    if (typeof value === 'string') return value
    const raw = objectOf(value)
    const words = filledTextOf(raw?.code) ?? filledTextOf(raw?.message)
    if (words !== undefined) return words
  }
  const failure = filledTextOf(response?._failureText) ?? filledTextOf(entry._failureText)
  if (failure !== undefined) return failure
  const charles = filledTextOf(response?._charlesStatus)
  if (charles !== undefined && charles !== 'COMPLETE') return charles
  if (status !== undefined) return undefined
  if (flagOf(entry._wasAborted) || flagOf(response?._wasAborted)) return 'aborted'
  // A comment is a reason only where a response stands that says nothing; scripts comment requests without one.
  return response === undefined ? undefined : (filledTextOf(response.comment) ?? filledTextOf(entry.comment))
}
