import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What the clipboard was given last. */
export async function copied(page: Page, press: () => Promise<void>): Promise<string> {
  await page.evaluate(() => {
    const kept = globalThis as { copied?: string }
    kept.copied = undefined
    navigator.clipboard.writeText = async (text) => {
      kept.copied = text
    }
  })
  await press()
  await expect.poll(() => page.evaluate(() => (globalThis as { copied?: string }).copied)).toBeDefined()
  return (await page.evaluate(() => (globalThis as { copied?: string }).copied)) ?? ''
}
