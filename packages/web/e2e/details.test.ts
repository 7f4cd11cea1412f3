import { expect, it } from 'vitest'
import { copied } from './harness/clipboard.ts'
import { demo } from './harness/places.ts'
import { describeWorkbench } from './harness/workbench.ts'

const tour = [demo('tour')]

describeWorkbench('the details of a request', (open) => {
  it('solve the ticket “slow”: from the capture to the copied tracking ID', async () => {
    const { page, rows, settled } = await open({ captures: [demo('slow')] })
    await settled()
    await page
      .getByRole('region', { name: 'Verdict' })
      .getByText(/slow|wait/i)
      .first()
      .waitFor()
    const slow = rows.filter({ hasText: /8947 ms|8\.9 s/ })
    await slow.click()
    await page.getByRole('tab', { name: 'Timing' }).click()
    await page.getByText(/Waiting \(TTFB\) took most: .* of the total/).waitFor()
    await page.getByRole('table', { name: 'Server-Timing' }).waitFor()
    const deepLink = new URL(page.url()).hash
    expect(deepLink).toContain('tab=timing')
    await page.getByRole('tab', { name: 'Headers' }).click()
    const ids = page.getByRole('region', { name: 'Tracking IDs' })
    const id = await copied(page, () => ids.getByRole('button', { name: 'Copy trackingid' }).click())
    expect(id).toMatch(/^[A-Za-z0-9_-]{10,}$/)
    const ticket = await copied(page, () => page.getByRole('button', { name: 'Copy for ticket' }).click())
    expect(ticket).toContain(id)
    expect(ticket).toMatch(/8947 ms|8\.9 s/)
  })

  it('tell in Timing the ten phases with their explanations, and what can be behind a queue', async () => {
    const { page, settled } = await open({ captures: tour, hash: '#view=requests&request=17&tab=timing' })
    await settled()
    const phases = [
      'Queueing',
      'Stalled',
      'DNS lookup',
      'Initial connection',
      'Proxy negotiation',
      'Request sent',
      'ServiceWorker preparation',
      'Request to ServiceWorker',
      'Waiting (TTFB)',
      'Content download',
    ]
    for (const phase of phases) await page.getByRole('button', { name: phase, exact: false }).waitFor()
    await page.getByRole('button', { name: /^Queueing/ }).click()
    await page.getByText(/six/i).first().waitFor()
  })

  it('keep the tab from row to row, mark what is empty, and show headers with order, duplicates and meaning', async () => {
    const { page, rows, settled } = await open({
      captures: tour,
      hash: '#view=requests&request=1&tab=headers',
    })
    await settled()
    const response = page.getByRole('tabpanel').locator('section').filter({ hasText: 'Response headers' })
    await expect.poll(() => response.getByText('set-cookie', { exact: true }).count()).toBe(2)
    await page.getByRole('button', { name: 'Explain' }).click()
    await page.getByText(/software that answers/).waitFor()
    const link = response.getByRole('link', { name: 'cache-control' })
    expect(await link.getAttribute('href')).toBe('#/learn/header/cache-control?request=1&tab=headers')
    await page.getByRole('tab', { name: 'Messages (nothing here)' }).waitFor()
    await rows.nth(9).click()
    await page.getByRole('region', { name: 'Details of request 9' }).waitFor()
    expect(await page.getByRole('tab', { name: 'Headers' }).getAttribute('aria-selected')).toBe('true')
    await page.getByRole('region', { name: 'Tracking IDs' }).waitFor()
  })

  it('lead from a request up its chain, and tell what was found about it', async () => {
    const { page, settled } = await open({ captures: tour, hash: '#view=requests&request=10&tab=initiator' })
    await settled()
    await page
      .getByText(/app\.51de40\.js:2:4411/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Open request 4' }).click()
    await page.getByRole('region', { name: 'Details of request 4' }).waitFor()
    await page.evaluate(() => location.assign('#view=requests&request=21&tab=findings'))
    await page.getByRole('heading', { name: /A gateway before/ }).waitFor()
  })

  it('copy a command without its secrets, and with them only when asked', async () => {
    const { page, settled } = await open({ captures: tour, hash: '#view=requests&request=7' })
    await settled()
    const choose = async (group: string) => {
      await page.getByRole('button', { name: 'Copy as …' }).click()
      await page.getByRole('group', { name: group }).getByRole('menuitem', { name: 'cURL (bash)' }).click()
    }
    const safe = await copied(page, () => choose('Sanitized'))
    const whole = await copied(page, () => choose('As recorded, with secrets'))
    expect(safe).toMatch(/^curl /)
    expect(safe).toContain('hsx_')
    expect(whole).not.toContain('hsx_')
  })
})
