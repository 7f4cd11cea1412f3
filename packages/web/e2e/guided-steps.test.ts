import { expect, it } from 'vitest'
import { captureFolder } from './harness/captures.ts'
import { demo } from './harness/places.ts'
import { signInCapture, TROUBLE_CODES } from './harness/sign-in-capture.ts'
import { describeWorkbench } from './harness/workbench.ts'

const write = captureFolder()

describeWorkbench('the general steps', (open) => {
  it('say which request is slow, in which phase, and lead to it', async () => {
    const { page, settled } = await open({
      captures: [demo('slow')],
      hash: '#view=playbooks&item=general',
    })
    await settled()
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    const step = page
      .getByRole('region', { name: 'Steps' })
      .locator('ol > li')
      .filter({ hasText: 'Check response times' })
    await step.getByText('found', { exact: true }).waitFor()
    await step.getByText(/took 8947 ms, of which 8931 ms in the phase .Waiting/).waitFor()
    await step
      .getByRole('list', { name: 'Evidence' })
      .getByRole('button', { name: /^Open request 5/ })
      .click()
    await page.getByRole('region', { name: 'Details of request 5' }).waitFor()
    await page.keyboard.press('2')
    await page.getByText(/Waiting \(TTFB\) took most: 8931 ms/).waitFor()
  })

  it('name every trouble of sign-in, cookies and CORS, each with its evidence and the way there', async () => {
    const { page, settled } = await open({
      captures: [write('sign-in.har', signInCapture())],
      hash: '#view=playbooks&item=general',
    })
    await settled()
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    const step = page
      .getByRole('region', { name: 'Steps' })
      .locator('ol > li')
      .filter({ hasText: 'Look at headers for sign-in and CORS trouble' })
    await step.getByText('found', { exact: true }).waitFor()
    const evidence = step.getByRole('list', { name: 'Evidence' })
    await evidence.getByRole('button', { name: /^\d+ more$/ }).click()
    for (const code of TROUBLE_CODES) {
      const row = evidence.getByRole('listitem').filter({ hasText: code })
      const way = row.getByRole('button', { name: /^Open request \d+: / })
      const [, number] = /request (\d+)/.exec((await way.getAttribute('aria-label')) ?? '') ?? []
      await way.click()
      await page.getByRole('region', { name: `Details of request ${number}` }).waitFor()
      await expect.poll(() => page.locator('[data-marked]').count(), { timeout: 4000 }).toBe(1)
    }
    const expired = evidence.getByRole('listitem').filter({ hasText: 'AUTH-05' })
    await expired.getByRole('button', { name: /^Open request 1: Headers/ }).click()
    await page
      .locator('[data-marked]')
      .filter({ hasText: /authorization/i })
      .waitFor()
  })

  it('lead to a labelled request, whose headers and body are a key apart', async () => {
    const { page, settled } = await open({ captures: [demo('hidden')], hash: '#view=playbooks&item=hidden' })
    await settled()
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    const labelled = page
      .getByRole('region', { name: 'Steps' })
      .locator('ol > li')
      .filter({ hasText: 'Recognise the requests that decide' })
    const row = labelled.getByRole('listitem').filter({ hasText: 'end user’s feature access template' })
    await row.getByRole('button', { name: /^Open request 5/ }).click()
    await page.getByRole('region', { name: 'Details of request 5' }).waitFor()
    const tab = (name: string) => page.getByRole('tab', { name, selected: true })
    const body = page.getByRole('tabpanel').getByText('singleNumberReach')
    await page.keyboard.press('3')
    await tab('Headers').waitFor()
    await page.getByRole('heading', { name: 'Response headers' }).waitFor()
    await page.keyboard.press('6')
    await tab('Response').waitFor()
    await body.first().waitFor()
    await page.keyboard.press('3')
    await tab('Headers').waitFor()
    await page.keyboard.press('5')
    await tab('Preview').waitFor()
    await body.first().waitFor()
  })

  it('set each failure beside other calls of the same endpoint and a capture that works', async () => {
    const { page, settled } = await open()
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Choose files' }).click(),
    ])
    await chooser.setFiles([demo('cannot-enable'), demo('hidden-working')])
    await settled()
    await page.evaluate(() => location.assign('#view=playbooks&item=general'))
    await page.getByRole('button', { name: /Capture of somebody for whom it works/ }).click()
    await page.getByRole('option', { name: 'hidden-working.har' }).click()
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    const step = page
      .getByRole('region', { name: 'Steps' })
      .locator('ol > li')
      .filter({ hasText: 'Cross-check the failures' })
    await step.getByText(/failed 1 times and answered well \d+ times in this capture/).waitFor()
    await step
      .getByRole('button', { name: /^Open request 5/ })
      .first()
      .click()
    await page.getByRole('region', { name: 'Details of request 5' }).waitFor()
    await step.getByText('ATLAS_19fb95e3-1415-4df4-a144-1ce69e9c3533_3').waitFor()
  })
})
