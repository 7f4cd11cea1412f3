import { startBrowser } from './browser.ts'
import { findBrowser } from './find-browser.ts'
import { type Recording, type VisitOptions, visit } from './visit.ts'

export interface RecorderOptions {
  /** Where the browser is looked for, and what it is started with. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly visible?: boolean
  /** Further switches of Chromium. */
  readonly switches?: readonly string[]
}

/** A browser that visits pages and writes down what its network did. */
export interface Recorder {
  readonly product: string
  /** Each visit begins without cookies and cache. */
  record(url: string, options?: VisitOptions): Promise<Recording>
  close(): Promise<void>
}

/** @throws HaruspexError ERR_NO_BROWSER, ERR_BROWSER */
export async function openRecorder({ env, visible, switches }: RecorderOptions): Promise<Recorder> {
  const browser = await startBrowser({
    path: findBrowser(env),
    env,
    ...(visible !== undefined && { visible }),
    ...(switches && { switches }),
  })
  return {
    product: browser.product,
    record: (url, options) => visit(browser, url, options),
    close: browser.close,
  }
}
