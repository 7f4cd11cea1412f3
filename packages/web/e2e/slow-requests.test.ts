import { expect, it } from 'vitest'
import { axeViolations } from './harness/axe.ts'
import { demo } from './harness/places.ts'
import { describeWorkbench } from './harness/workbench.ts'

describeWorkbench('slow requests', (open) => {
  it('are shown at a press, slowest first, with what dominates', async () => {
    const { page, rows, settled } = await open({ captures: [demo('shop')], hash: '#view=requests' })
    await settled()
    await page.getByRole('button', { name: /^Slow \d/ }).click()
    await expect.poll(() => new URL(page.url()).hash).toContain('filter=slower-than%3A1s')
    await page.getByRole('columnheader', { name: 'Time', exact: true }).getByRole('button').click()
    await expect.poll(() => rows.first().getAttribute('data-place')).toBe('9')
    await rows.first().click()
    await page.getByRole('tab', { name: 'Timing' }).click()
    await page.getByText(/Waiting \(TTFB\) took most: 9012 ms/).waitFor()
  })

  it('are those above a limit that the reader sets, which stays and which a link brings along', async () => {
    const { page, rows, settled } = await open({ captures: [demo('shop')], hash: '#view=requests' })
    await settled()
    const slow = page.getByRole('button', { name: /^Slow \d/ })
    await slow.click()
    await expect.poll(() => slow.getAttribute('aria-pressed')).toBe('true')
    await expect.poll(() => rows.count()).toBeLessThan(15)
    const few = await rows.count()
    await page.getByRole('button', { name: 'from 1s' }).click()
    const limit = page.getByRole('spinbutton', { name: 'Slow from' })
    expect(await limit.inputValue()).toBe('1000')
    await limit.fill('100')
    await expect.poll(() => new URL(page.url()).hash).toContain('filter=slower-than%3A100ms')
    await expect.poll(() => rows.count()).toBeGreaterThan(few)
    expect(await axeViolations(page)).toEqual([])
    const { hash } = new URL(page.url())
    await page.keyboard.press('Escape')
    await slow.click()
    await expect.poll(() => page.url()).not.toContain('slower-than')
    await page.reload()
    await page.getByRole('button', { name: 'from 100ms' }).waitFor()

    const other = await open({ captures: [demo('shop')], hash })
    await other.settled()
    await other.page.getByRole('button', { name: 'from 100ms' }).waitFor()
    const chip = other.page.getByRole('button', { name: /^Slow \d/ })
    expect(await chip.getAttribute('aria-pressed')).toBe('true')
    expect(await chip.textContent()).toBe(`Slow${await other.rows.count()}`)
    await chip.click()
    await other.page.getByRole('button', { name: 'from 1s' }).waitFor()
  })
})
