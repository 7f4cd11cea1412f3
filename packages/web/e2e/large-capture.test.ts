import { expect, it } from 'vitest'
import { generatedCapture } from './harness/generated-capture.ts'
import { scrollToEnd } from './harness/scrolling.ts'
import { describeWorkbench } from './harness/workbench.ts'

const large = generatedCapture(80, true)

describeWorkbench('a capture of 20,000 real-looking requests', (open) => {
  it('tells how far it is, opens, and scrolls to its end', async () => {
    const { page, pick, rows } = await open({ hash: '#view=requests' })
    await pick(large)
    const bar = page.getByRole('progressbar')
    await bar.waitFor()
    expect(await bar.getAttribute('aria-valuetext')).toMatch(/B of \d\d MB/)
    await rows.first().waitFor()
    const count = page.getByRole('status').filter({ hasText: / of 2\d{4}/ })
    await expect.poll(() => count.textContent(), { timeout: 15_000 }).toMatch(/^(2\d{4}) of \1$/)
    const [, total] = /of (\d+)/.exec((await count.textContent()) ?? '') ?? []
    await scrollToEnd(page, 40)
    await page.locator(`[data-place="${Number(total) - 1}"]`).waitFor()
    expect(await rows.count()).toBeLessThan(80)
  })
})
