import { chunksOf } from '@haruspex/core/ground'
import { type OpenFile, openFile } from './node/open-file.ts'
import { nodeRuntime } from './node/runtime.ts'

/** No line that is looked at is longer. */
const LINE_BYTES = 64 << 10

/**
 * Whether `receiptPath` holds a receipt of ours, and `copyPath` the very bytes that it was written for: then a new
 * run may take their place. Anything else was made or changed by somebody, and is not ours to replace.
 */
export async function isOwnCopy(copyPath: string, receiptPath: string): Promise<boolean> {
  const opened: OpenFile[] = []
  try {
    const receipt = await openFile(receiptPath)
    opened.push(receipt)
    const copy = await openFile(copyPath)
    opened.push(copy)
    const head = jsonObject(await firstLine(receipt))
    const end = jsonObject(await lastLine(receipt))
    if (typeof head?.schema !== 'string' || !head.schema.startsWith('haruspex.receipt/')) return false
    return end?.outputBytes === copy.size && end.outputSha256 === (await sha256Of(copy))
  } catch {
    return false
  } finally {
    for (const file of opened) await file.close()
  }
}

async function firstLine(file: OpenFile): Promise<string> {
  return new TextDecoder().decode(await file.read(0, LINE_BYTES)).split('\n', 1)[0] ?? ''
}

async function lastLine(file: OpenFile): Promise<string> {
  const text = new TextDecoder().decode(await file.read(Math.max(0, file.size - LINE_BYTES), file.size))
  return text.trimEnd().split('\n').at(-1) ?? ''
}

function jsonObject(line: string): Record<string, unknown> | undefined {
  const value: unknown = JSON.parse(line)
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
}

async function sha256Of(file: OpenFile): Promise<string> {
  const hash = nodeRuntime.sha256()
  for await (const bytes of chunksOf(file)) hash.update(bytes)
  return Buffer.from(hash.digest()).toString('hex')
}
