import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { dataHeaders, pageHeaders } from './headers.ts'
import type { ServedProblem } from './served-captures.ts'
import type { SiteFile } from './site.ts'

/** An answer in the making. */
export interface Answering {
  readonly response: ServerResponse
  /** HEAD: what GET would say, without its body. */
  readonly bodyless: boolean
}

export function answerJson({ response, bodyless }: Answering, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value))
  response.writeHead(200, { ...dataHeaders('application/json'), 'Content-Length': body.length })
  response.end(bodyless ? undefined : body)
}

export function answerProblem(
  { response, bodyless }: Answering,
  problem: ServedProblem,
  headers: Readonly<Record<string, string>> = {},
): void {
  const body = Buffer.from(`${JSON.stringify(problem)}\n`)
  const own = { ...dataHeaders('application/problem+json'), ...headers, 'Content-Length': body.length }
  response.writeHead(problem.status, own)
  response.end(bodyless ? undefined : body)
}

/** `address` is on this server. */
export function answerRedirect({ response }: Answering, address: string): void {
  response.writeHead(303, { ...dataHeaders('text/plain'), Location: address, 'Content-Length': 0 })
  response.end()
}

/** A file of the workbench, or of a tour. */
export async function answerFile({ response, bodyless }: Answering, file: SiteFile): Promise<void> {
  const { size } = await stat(file.path)
  response.writeHead(200, { ...pageHeaders(file.type), 'Content-Length': size })
  if (bodyless || size === 0) response.end()
  else await pipeline(createReadStream(file.path, { end: size - 1 }), response)
}
