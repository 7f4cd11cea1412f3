import { expect, it } from 'vitest'
import { demo } from './harness/places.ts'
import { describeWorkbench } from './harness/workbench.ts'

describeWorkbench('the views of the rail', (open) => {
  it('split the capture into pages and steps with pauses, and draft how to reproduce it', async () => {
    const { page, settled, rows } = await open({ captures: [demo('tour')], hash: '#view=steps' })
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await settled()
    const steps = page.getByRole('region', { name: 'Steps of the user' })
    await steps.getByRole('heading', { name: /^Page 1/ }).waitFor()
    expect(await steps.getByText(/^Pause of/).count()).toBe(3)
    await steps.getByRole('button', { name: 'Show the requests of step 2' }).click()
    await expect.poll(() => rows.count()).toBe(1)
    await steps.getByRole('button', { name: 'Show the requests of step 1' }).click()
    await expect.poll(() => rows.count()).toBe(19)
    await steps.getByRole('button', { name: 'Copy the steps' }).click()
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/^1\. Open admin\.calling\.example/)
  })

  it('group calls by endpoint, sorted by any column, each the way to its requests', async () => {
    const { page, rows } = await open({ captures: [demo('tour')], hash: '#view=endpoints' })
    const table = page.getByRole('table', { name: 'Calls by endpoint' })
    const first = table.getByRole('row').nth(1)
    await first.getByText('admin.calling.example/api/v1/organizations/{id}/locations/{id}').waitFor()
    await page.getByRole('button', { name: 'API calls only' }).click()
    expect(await table.getByText('logo.png').count()).toBe(0)
    await page.getByRole('button', { name: 'API calls only' }).click()
    await table.getByRole('button', { name: 'Calls' }).click()
    await first.getByText('media.calling.example/floor-plans/{id}').waitFor()
    expect(await table.getByRole('columnheader', { name: 'Calls' }).getAttribute('aria-sort')).toBe(
      'descending',
    )
    await table.getByRole('button', { name: /^Show the requests of GET media/ }).click()
    await expect.poll(() => rows.count()).toBe(7)
  })

  it('lead through the capture that teaches, stop by stop', async () => {
    const { page, settled } = await open({ captures: [demo('tour')] })
    await settled()
    const tour = page.getByRole('region', { name: 'Tour of this capture' })
    await tour.getByRole('button', { name: 'Start the tour' }).click()
    await tour.getByRole('heading', { name: /The first answer leads elsewhere/ }).waitFor()
    await page.getByRole('region', { name: 'Details of request 0' }).waitFor()
    expect(page.url()).toContain('tab=headers')
    await tour.getByRole('button', { name: 'Next stop' }).click()
    await page.getByRole('region', { name: 'Details of request 1' }).waitFor()
    await tour.getByRole('button', { name: 'Previous stop' }).click()
    await page.getByRole('region', { name: 'Details of request 0' }).waitFor()
    await tour.getByRole('button', { name: 'End the tour' }).click()
    await page.getByRole('button', { name: 'Show it again' }).waitFor()
  })
})
