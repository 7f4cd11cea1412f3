import { expect, it } from 'vitest'
import { axeViolations } from './harness/axe.ts'
import { demo } from './harness/places.ts'
import { describeWorkbench } from './harness/workbench.ts'

describeWorkbench('what axe finds', (open) => {
  it.each(['light', 'dark'] as const)('is nothing on the page that opens a capture, %s', async (theme) => {
    const { page } = await open({ theme, reducedMotion: true })
    await page.getByRole('heading', { name: 'Open a capture' }).waitFor()
    expect(await axeViolations(page)).toEqual([])
  })

  it.each(['light', 'dark'] as const)('is nothing on the workbench, %s', async (theme) => {
    const { page, settled } = await open({ theme, captures: [demo('shop')], reducedMotion: true })
    await settled()
    await page.getByRole('row', { name: /^12 / }).click()
    await page.getByRole('tab', { name: 'Summary' }).waitFor()
    await page.getByRole('button', { name: /^Error A gateway/ }).click()
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await axeViolations(page)).toEqual([])
  })
})
