import { expect, it } from 'vitest'
import { demo } from './harness/places.ts'
import { describeWorkbench } from './harness/workbench.ts'

describeWorkbench('a user cannot enable a feature', (open) => {
  it('is followed from the failed request to its tracking ID, ready to be pasted', async () => {
    const { page, rows, pick, settled } = await open()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await pick(demo('cannot-enable'))
    await settled()
    await page
      .getByRole('region', { name: 'Verdict' })
      .getByText(/rejected the request with status 400/)
      .waitFor()
    await page.getByRole('button', { name: /^Failed/ }).click()
    await page.getByText('1 of 7').waitFor()
    await rows.first().click()
    await page.getByRole('region', { name: 'Details of request 5' }).waitFor()
    await page.getByRole('tab', { name: 'Response', exact: true }).click()
    await page
      .getByRole('tabpanel')
      .getByText(/user_is_not_in_a_supported_location|error/i)
      .first()
      .waitFor()
    await page.getByRole('tab', { name: 'Headers' }).click()
    await page
      .getByRole('region', { name: 'Tracking IDs' })
      .getByRole('button', { name: /^Copy/ })
      .first()
      .click()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toBe('ATLAS_19fb95e3-1415-4df4-a144-1ce69e9c3533_3')
  })

  it('has the same tracking ID a key away in the list', async () => {
    const { page, settled } = await open({ captures: [demo('cannot-enable')], hash: '#request=5' })
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await settled()
    await page.keyboard.press('i')
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe('ATLAS_19fb95e3-1415-4df4-a144-1ce69e9c3533_3')
  })
})
