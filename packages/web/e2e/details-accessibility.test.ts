import { expect, it } from 'vitest'
import { axeViolations } from './harness/axe.ts'
import { demo } from './harness/places.ts'
import { describeWorkbench } from './harness/workbench.ts'

const tour = [demo('tour')]

describeWorkbench('axe on the tabs of the details', (open) => {
  it.each(['light', 'dark'] as const)('finds nothing, %s', async (theme) => {
    const { page, settled } = await open({
      captures: tour,
      theme,
      reducedMotion: true,
      hash: '#view=requests&request=7',
    })
    await settled()
    const places = [
      [7, 'summary'],
      [9, 'timing'],
      [9, 'headers'],
      [9, 'payload'],
      [10, 'preview'],
      [10, 'response'],
      [1, 'cookies'],
      [18, 'messages'],
      [10, 'initiator'],
      [21, 'findings'],
    ] as const
    // The parts are the same in both themes; in the dark those with colours of their own are enough.
    const coloured = new Set(['summary', 'timing', 'headers', 'preview', 'messages'])
    for (const [request, tab] of places) {
      if (theme === 'dark' && !coloured.has(tab)) continue
      await page.evaluate((hash) => location.assign(hash), `#view=requests&request=${request}&tab=${tab}`)
      await page.getByRole('region', { name: `Details of request ${request}` }).waitFor()
      await page
        .getByRole('tabpanel', { name: new RegExp(tab, 'i') })
        .locator('p, h3')
        .first()
        .waitFor()
      expect(await axeViolations(page, '.details'), tab).toEqual([])
    }
  })
})
