import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { HaruspexError, type Language } from '@haruspex/core/ground'
import { type Answering, answerProblem } from './answer.ts'
import { route, type Served } from './routes.ts'
import { type Opened, type ServedFile, servedFile } from './served-file.ts'
import type { Site } from './site.ts'
import { createTicket } from './ticket.ts'

const HOST = '127.0.0.1'
const TOKEN_BYTES = 16

export interface WorkbenchOptions {
  readonly site: Site
  readonly files: readonly Opened[]
  readonly language?: Language | undefined
  /** 0: a free one. */
  readonly port: number
  /** Called once for a file that is no longer what was opened. */
  readonly onChanged: (file: Opened) => void
  /** Called for what was not foreseen. */
  readonly onError: (error: unknown) => void
}

export interface WorkbenchServer {
  /** With its token: who knows it can read the captures, as long as this runs. */
  readonly address: string
  /** Leads there once, within a minute: for the command line of a browser, which every user of the machine can list. */
  ticketAddress(): string
  /** Ends every answer under way and gives the port back. The files are left open. */
  stop(): Promise<void>
}

/**
 * Serves the workbench and the files to this machine.
 * @throws HaruspexError ERR_PORT when the port cannot be had.
 */
export async function serveWorkbench(options: WorkbenchOptions): Promise<WorkbenchServer> {
  const served = servedOf(options)
  const running = new Set<Promise<void>>()
  const server = createServer((request, response) => {
    const answering = { response, bodyless: request.method === 'HEAD' }
    const answer = route(request, answering, served)
      .catch((error: unknown) => giveUp(answering, error, options))
      .finally(() => running.delete(answer))
    running.add(answer)
  })
  const port = await listen(server, options.port)
  const base = `http://${HOST}:${port}/`
  return {
    address: `${base}${served.token}/`,
    ticketAddress: () => `${base}${served.ticket.issue()}`,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
      await Promise.all(running)
    },
  }
}

function servedOf({ site, files, language, onChanged }: WorkbenchOptions): Served {
  const told = new Set<ServedFile>()
  return {
    site,
    files: files.map(servedFile),
    language,
    token: randomBytes(TOKEN_BYTES).toString('base64url'),
    ticket: createTicket(),
    run: randomBytes(8).toString('hex'),
    onChanged: (file) => {
      if (told.has(file)) return
      told.add(file)
      onChanged(file)
    },
  }
}

function giveUp(answering: Answering, error: unknown, { onError }: WorkbenchOptions): void {
  const { response } = answering
  // The reader has gone: that is his right.
  if (response.destroyed || response.socket?.destroyed) return
  onError(error)
  if (response.headersSent) response.destroy()
  else answerProblem(answering, { status: 500, title: 'It cannot be read.', code: 'ERR_FILE_UNREADABLE' })
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(portTaken(port, error)))
    server.listen({ host: HOST, port, exclusive: true }, () => {
      server.removeAllListeners('error')
      server.on('error', () => {})
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function portTaken(port: number, error: Error): HaruspexError {
  const reason = (error as { code?: string }).code ?? 'unknown'
  return new HaruspexError(
    'ERR_PORT',
    `The workbench cannot be served on port ${port} (${reason}). Name another one with --port, or leave it out for a free one.`,
    { port, reason },
  )
}
