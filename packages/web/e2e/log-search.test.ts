import { expect, it } from 'vitest'
import { copied } from './harness/clipboard.ts'
import { demo } from './harness/places.ts'
import { describeWorkbench } from './harness/workbench.ts'

const ID = 'ATLAS_11111111-2222-4333-8444-555555555555_5'

describeWorkbench('the tracking ID of a request', (open) => {
  it('stands on top of its headers, is copied at a press, and so is the query for the logs', async () => {
    const { page, settled } = await open({
      captures: [demo('tour')],
      hash: '#view=requests&request=21&tab=headers',
    })
    await settled()
    const ids = page.getByRole('tabpanel').locator('section').first()
    await ids.getByRole('heading', { name: 'Tracking IDs' }).waitFor()
    const [id] = await Promise.all([
      copied(page, () => ids.getByRole('button', { name: 'Copy trackingid' }).first().click()),
    ])
    expect(id).toBe(ID)
    const kibana = await copied(page, () =>
      ids.getByRole('button', { name: 'Search logs: copy the query for Kibana (KQL)' }).first().click(),
    )
    expect(kibana).toMatch(
      new RegExp(`^"${ID}" and @timestamp >= "2026-03-04T09:2\\d.*" and @timestamp <= "2026`),
    )
  })

  it('is asked for in the tool that was used last', async () => {
    const { page, settled } = await open({
      captures: [demo('tour')],
      hash: '#view=requests&request=21&tab=headers',
    })
    await settled()
    await page.getByRole('button', { name: 'Log tool' }).first().click()
    const splunk = await copied(page, () => page.getByRole('menuitemradio', { name: 'Splunk (SPL)' }).click())
    expect(splunk).toMatch(new RegExp(`^index=\\* earliest=\\d{10} latest=\\d{10} "${ID}"$`))
    await page.reload()
    await page
      .getByRole('button', { name: /copy the query for Splunk/ })
      .first()
      .waitFor()
  })
})
