import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import { type AppServer, serveApp } from './app-server.ts'
import { browserPath, launchBrowser } from './browser.ts'
import { OFFLINE_FILE } from './places.ts'

export interface OpenOptions {
  /** Paths of captures that the server hands out with the page; they open at once. */
  readonly captures?: readonly string[]
  /** The one file instead of the served app. */
  readonly offline?: boolean
  readonly theme?: 'light' | 'dark'
  readonly language?: 'en' | 'zh'
  /** Below the address: `#view=requests`. */
  readonly hash?: string
  readonly width?: number
  readonly height?: number
  readonly reducedMotion?: boolean
}

/** A page with the workbench in it, and what the browser did for it. */
export interface Workbench {
  readonly page: Page
  /** Address of the page without its hash. */
  readonly address: string
  /** Every request of the page and its workers, as the browser told them. */
  readonly requests: readonly string[]
  /** Errors of scripts, and what the console says as error. */
  readonly errors: readonly string[]
  /** The rows of the list that are drawn. */
  readonly rows: Locator
  /** Chooses files as a person does: presses the button, and answers the browser's own dialog. */
  pick(...paths: string[]): Promise<void>
  /** Drops a file of this text on the window. */
  drop(name: string, text: string): Promise<void>
  /** Waits until the list has rows and the diagnosis has its verdict. */
  settled(): Promise<void>
}

/** `describe` with one browser for all its tests; skipped where the machine has none. */
export function describeWorkbench(
  title: string,
  tests: (open: (options?: OpenOptions) => Promise<Workbench>) => void,
): void {
  describe.skipIf(browserPath === undefined)(title, () => {
    let browser: Browser
    const used: { context: BrowserContext; server?: AppServer }[] = []
    beforeAll(async () => {
      browser = await launchBrowser()
    })
    afterEach(async () => {
      for (const { context, server } of used.splice(0)) {
        await context.close()
        await server?.close()
      }
    })
    afterAll(() => browser?.close())
    tests(async (options = {}) => {
      const { offline, language = 'en', theme = 'light', width = 1360, height = 850 } = options
      const context = await browser.newContext({
        locale: language === 'zh' ? 'zh-CN' : 'en-US',
        colorScheme: theme,
        reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
        viewport: { width, height },
      })
      const server = offline ? undefined : await serveApp(options.captures)
      used.push({ context, ...(server && { server }) })
      const address = server?.address ?? pathToFileURL(OFFLINE_FILE).href
      const page = await context.newPage()
      const workbench = watch(page, context, address)
      await page.goto(`${address}${options.hash ?? ''}`)
      return workbench
    })
  })
}

function watch(page: Page, context: BrowserContext, address: string): Workbench {
  const requests: string[] = []
  const errors: string[] = []
  context.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  const rows = page
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') })
  return {
    page,
    address,
    requests,
    errors,
    rows,
    pick: async (...paths) => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: /Choose files|选择文件|Open another capture|打开另一个/ }).click(),
      ])
      await chooser.setFiles(paths)
    },
    drop: async (name, text) => {
      const data = await page.evaluateHandle(
        ([name, text]) => {
          const transfer = new DataTransfer()
          transfer.items.add(new File([text], name))
          return transfer
        },
        [name, text] as const,
      )
      for (const type of ['dragenter', 'dragover', 'drop']) {
        await page.dispatchEvent('body', type, { dataTransfer: data })
      }
    },
    settled: async () => {
      await rows.first().waitFor()
      const verdict = page.getByRole('region', { name: /^(Verdict|结论)$/ })
      await expect
        .poll(() => verdict.textContent(), { timeout: 20_000 })
        .not.toMatch(/Looking|Diagnosing|正在/)
    },
  }
}
