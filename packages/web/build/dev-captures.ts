import { createReadStream, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** In development: hands out the captures of a folder, as `haruspex <file>…` does with its own. */
export function devCaptures(folder: string): Plugin {
  const names = () => readdirSync(folder).filter((name) => name.endsWith('.har'))
  return {
    name: 'haruspex:dev-captures',
    apply: 'serve',
    configureServer({ middlewares }) {
      middlewares.use('/captures.json', (_, response) => {
        const captures = names().map((name, at) => ({
          name,
          bytes: statSync(join(folder, name)).size,
          href: `captures/${at}`,
          state: 'same',
          ...(name === 'tour.har' && { tour: 'tour.json' }),
        }))
        response.setHeader('Content-Type', 'application/json')
        response.end(JSON.stringify({ schema: 'haruspex.served-captures/1', captures }))
      })
      middlewares.use('/tour.json', (_, response) => {
        response.setHeader('Content-Type', 'application/json')
        createReadStream(join(folder, 'tour.json')).pipe(response)
      })
      middlewares.use('/captures/', (request, response) => {
        const path = join(folder, names()[Number(request.url?.slice(1))] ?? '')
        const [, from = '0', to = '0'] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
        response.statusCode = 206
        createReadStream(path, { start: Number(from), end: Number(to) }).pipe(response)
      })
    },
  }
}
