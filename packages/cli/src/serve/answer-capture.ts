import { once } from 'node:events'
import type { IncomingHttpHeaders } from 'node:http'
import { type Answering, answerProblem } from './answer.ts'
import { type ByteRange, byteRange } from './byte-range.ts'
import { dataHeaders } from './headers.ts'
import type { ServedFile } from './served-file.ts'

const CHUNK_BYTES = 256 << 10

/** Told when the bytes are no longer those that were opened. */
export type OnChanged = (file: ServedFile) => void

/** The bytes of a capture, or a range of them, as long as they are those that were opened. */
export async function answerCapture(
  answering: Answering,
  file: ServedFile,
  { tag, headers, onChanged }: { tag: string; headers: IncomingHttpHeaders; onChanged: OnChanged },
): Promise<void> {
  const { response, bodyless } = answering
  const { size } = file.source
  if (await file.source.changed()) {
    onChanged(file)
    const title = 'The file was changed since it was opened.'
    return answerProblem(answering, { status: 409, title, code: 'ERR_FILE_CHANGED' })
  }
  if (!matches(headers['if-match'] ?? tag, tag)) {
    return answerProblem(answering, { status: 412, title: 'That was another capture.' })
  }
  const wantsAll = bodyless || (headers['if-range'] ?? tag) !== tag
  const range = byteRange(wantsAll ? undefined : headers.range, size)
  if (range === 'unsatisfiable') {
    const title = 'One range that begins within the file is served.'
    return answerProblem(answering, { status: 416, title }, { 'Content-Range': `bytes */${size}` })
  }
  const { from, to } = range === 'all' ? { from: 0, to: size } : range
  response.writeHead(range === 'all' ? 200 : 206, {
    ...dataHeaders('application/octet-stream'),
    'Accept-Ranges': 'bytes',
    'Content-Length': to - from,
    ETag: tag,
    ...(range !== 'all' && { 'Content-Range': `bytes ${from}-${to - 1}/${size}` }),
  })
  if (bodyless) response.end()
  else await send(answering, file, { from, to }, onChanged)
}

/** At the pace of the reader. An answer that cannot be completed ends early, which its length tells. */
async function send(
  { response }: Answering,
  file: ServedFile,
  { from, to }: ByteRange,
  onChanged: OnChanged,
): Promise<void> {
  for (let at = from; at < to && !response.destroyed; ) {
    const bytes = await file.read(at, Math.min(at + CHUNK_BYTES, to))
    const isChanged = await file.source.changed()
    if (isChanged) onChanged(file)
    if (isChanged || bytes.length === 0) return void response.destroy()
    at += bytes.length
    if (!response.write(bytes)) await drained(response)
  }
  response.end()
}

async function drained(response: Answering['response']): Promise<void> {
  if (response.destroyed) return
  const gone = new AbortController()
  const options = { signal: gone.signal }
  await Promise.race([once(response, 'drain', options), once(response, 'close', options)]).finally(() =>
    gone.abort(),
  )
}

function matches(header: string, tag: string): boolean {
  return header.split(',').some((one) => one.trim() === tag || one.trim() === '*')
}
