import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { generatedCapture } from './harness/generated-capture.ts'
import { describeWorkbench } from './harness/workbench.ts'

const large = generatedCapture(300, true)

describeWorkbench('a capture of 300 MB', (open) => {
  it('opens, and its list scrolls at 50 frames a second', async () => {
    const { page, pick, rows } = await open({ hash: '#view=requests' })
    await pick(large)
    await page.getByRole('progressbar').waitFor()
    await rows.first().waitFor({ timeout: 120_000 })
    const verdict = page.getByRole('region', { name: 'Verdict' })
    await expect.poll(() => verdict.textContent(), { timeout: 300_000 }).not.toMatch(/Looking|Diagnosing/)
    const counted = page.getByRole('status').filter({ hasText: / of \d{5}/ })
    await expect.poll(() => counted.textContent()).toMatch(/^(\d{5,}) of \1$/)
    // Once for what is compiled and cached on the way.
    await framesPerSecond(page)
    expect(await framesPerSecond(page)).toBeGreaterThanOrEqual(50)
  }, 600_000)
})

/** Scrolls the list for three seconds, some rows a frame, and counts the frames. */
function framesPerSecond(page: Page): Promise<number> {
  return page.getByRole('grid').evaluate(async (grid) => {
    grid.scrollTop = 0
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
    const begun = await frame()
    let now = begun
    let frames = 0
    while (now - begun < 3000) {
      grid.scrollTop += 90
      now = await frame()
      frames++
    }
    return (frames * 1000) / (now - begun)
  })
}
