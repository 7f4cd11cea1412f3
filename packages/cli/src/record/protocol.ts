import type { Readable, Writable } from 'node:stream'
import { HaruspexError } from '@haruspex/core/ground'

export type Params = Readonly<Record<string, unknown>>

/** What the browser tells by itself. */
export interface ProtocolEvent {
  readonly method: string
  readonly params: Params
  /** Of the page, frame or worker that it comes from; `undefined`: the browser itself. */
  readonly sessionId: string | undefined
}

export type OnEvent = (event: ProtocolEvent) => void

/** The DevTools protocol over two pipes, each message ended by a zero byte. */
export interface Protocol {
  /** @throws HaruspexError ERR_BROWSER when the browser refuses or has gone. */
  send(method: string, params?: Params, sessionId?: string): Promise<Params>
  /** Returns what takes the listener away again. */
  listen(onEvent: OnEvent): () => void
  /** Whatever still waits for an answer gets none. */
  end(): void
}

interface Waiting {
  readonly method: string
  resolve(result: Params): void
  reject(error: Error): void
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: Params
  readonly result?: Params
  readonly error?: { readonly message?: string }
  readonly sessionId?: string
}

export function openProtocol(toBrowser: Writable, fromBrowser: Readable): Protocol {
  const waiting = new Map<number, Waiting>()
  const listeners = new Set<OnEvent>()
  let lastId = 0
  let ended = false

  const end = () => {
    ended = true
    for (const { method, reject } of waiting.values()) reject(gone(method))
    waiting.clear()
  }
  // A browser that dies breaks the pipe; the end of the other one tells.
  toBrowser.on('error', end)
  fromBrowser.on('error', end)
  fromBrowser.on('close', end)
  readMessages(fromBrowser, (message) => {
    if (message.id === undefined) {
      const { method = '', params = {}, sessionId } = message
      for (const listener of listeners) listener({ method, params, sessionId })
      return
    }
    const asked = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error) asked?.reject(refused(asked.method))
    else asked?.resolve(message.result ?? {})
  })

  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(gone(method))
        const id = ++lastId
        waiting.set(id, { method, resolve, reject })
        toBrowser.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
      }),
    listen(onEvent) {
      listeners.add(onEvent)
      return () => listeners.delete(onEvent)
    },
    end,
  }
}

function readMessages(stream: Readable, onMessage: (message: Message) => void): void {
  let parts: Buffer[] = []
  stream.on('data', (chunk: Buffer) => {
    let from = 0
    for (let at = chunk.indexOf(0); at >= 0; at = chunk.indexOf(0, from)) {
      parts.push(chunk.subarray(from, at))
      const text = Buffer.concat(parts).toString('utf8')
      parts = []
      from = at + 1
      onMessage(JSON.parse(text) as Message)
    }
    if (from < chunk.length) parts.push(chunk.subarray(from))
  })
}

/** Without the browser's own words: they may quote a URL. */
function refused(method: string): HaruspexError {
  return new HaruspexError('ERR_BROWSER', `The browser refused ${method}.`, { reason: method })
}

function gone(method: string): HaruspexError {
  return new HaruspexError('ERR_BROWSER', `The browser ended before it answered ${method}.`, {
    reason: method,
  })
}
