import type { Body, Entry } from '../model/entry.ts'

/**
 * Bytes of a response that came over the network, head and body: the producer's own sum, else what the file counts for
 * both. What came from the browser's cache did not; a 304 has no body, whatever the file says of the stored one.
 */
export function transferredBytes({ response, fromCache }: Entry): number | undefined {
  if (response === undefined) return undefined
  const { transferBytes, headersBytes, bodyBytes, status } = response
  if (transferBytes !== undefined) return transferBytes
  if (fromCache !== undefined) return 0
  if (status === 304) return headersBytes
  return bodyBytes === undefined ? undefined : bodyBytes + (headersBytes ?? 0)
}

/** Bytes of the content, decompressed. A length of 0 is not believed where the file holds something all the same. */
export function contentBytes(body: Body | undefined): number | undefined {
  if (body === undefined) return undefined
  const { declaredBytes, text, base64 } = body
  if (declaredBytes) return declaredBytes
  return text?.length || (base64 ? undefined : (declaredBytes ?? text?.length))
}
