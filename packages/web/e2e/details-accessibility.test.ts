import { expect, it } from 'vitest'
import { axeInBothThemes } from './harness/axe.ts'
import { demo } from './harness/places.ts'
import { describeWorkbench } from './harness/workbench.ts'

const PLACES = [
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
  [6, 'raw'],
] as const

describeWorkbench('axe on the tabs of the details', (open) => {
  it('finds nothing in either theme', async () => {
    const { page, settled } = await open({
      captures: [demo('tour')],
      reducedMotion: true,
      hash: '#view=requests&request=7',
    })
    await settled()
    for (const [request, tab] of PLACES) {
      await page.evaluate((hash) => location.assign(hash), `#view=requests&request=${request}&tab=${tab}`)
      await page.getByRole('region', { name: `Details of request ${request}` }).waitFor()
      await page
        .getByRole('tabpanel', { name: new RegExp(tab, 'i') })
        .locator('p, h3')
        .first()
        .waitFor()
      expect(await axeInBothThemes(page, '.details'), tab).toEqual([])
    }
  })
})
