import { HaruspexError } from '@haruspex/core'
import { type Browser, chromium } from 'playwright-core'
import { findBrowser } from '../../../cli/src/record/find-browser.ts'

/** The browser of this machine; `undefined` where there is none: those tests are skipped, and it is said. */
export const browserPath: string | undefined = (() => {
  try {
    return findBrowser(process.env)
  } catch (error) {
    if (!(error instanceof HaruspexError)) throw error
    console.info(`${error.message} Tests of the workbench in a real browser are skipped.`)
    return undefined
  }
})()

/** Starts it without any traffic of its own. */
export function launchBrowser(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0
  return chromium.launch({
    ...(browserPath !== undefined && { executablePath: browserPath }),
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
    ],
  })
}
