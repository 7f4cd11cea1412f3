import { openFile } from '../../../cli/src/node/open-file.ts'
import { DEMO } from '../../../cli/src/serve/bundled-demo.ts'
import { siteOf } from '../../../cli/src/serve/site.ts'
import { serveWorkbench } from '../../../cli/src/serve/workbench-server.ts'
import { SERVED_APP } from './places.ts'

export interface AppServer {
  /** Address of the page, with a slash at its end. */
  readonly address: string
  close(): Promise<void>
}

/** Serves the built app and these captures as the command line does: by its own server, on a free port. */
export async function serveApp(captures: readonly string[] = []): Promise<AppServer> {
  const sources = await Promise.all(captures.map((path) => openFile(path)))
  const server = await serveWorkbench({
    site: await siteOf(SERVED_APP),
    files: sources.map((source, at) => ({
      source,
      path: source.path,
      identity: source.identity,
      ...(captures[at] === DEMO.capturePath && { tourPath: DEMO.tourPath }),
    })),
    port: 0,
    onChanged: () => {},
    onError: (error) => console.error(error),
  })
  return {
    address: server.address,
    close: async () => {
      await server.stop()
      for (const source of sources) await source.close()
    },
  }
}
