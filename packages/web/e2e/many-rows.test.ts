import { expect, it } from 'vitest'
import { captureFolder, harOf } from './harness/captures.ts'
import { scrollToEnd } from './harness/scrolling.ts'
import { describeWorkbench } from './harness/workbench.ts'

const write = captureFolder()

describeWorkbench('a list of some thousand requests', (open) => {
  it('draws those in sight alone, and scrolls to its end without a stop', async () => {
    const { page, rows, settled } = await open({
      captures: [write('some.har', harOf(4000))],
      hash: '#view=requests',
    })
    await settled()
    await page.getByText('4000 of 4000').waitFor()
    await scrollToEnd(page, 60)
    await page.getByRole('row', { name: /^3999 200 GET 3999/ }).waitFor()
    expect(await rows.count()).toBeLessThan(80)
    await page.getByRole('grid').focus()
    await page.keyboard.press('Home')
    await page.getByRole('row', { name: /^0 200 GET 0/, selected: true }).waitFor()
  })
})
