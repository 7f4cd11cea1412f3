import { expect, it } from 'vitest'
import { demo } from './harness/places.ts'
import { describeWorkbench } from './harness/workbench.ts'

describeWorkbench('playbooks', (open) => {
  it('solve the ticket of a hidden option: from opening the capture to the copied tracking ID', async () => {
    const { page, settled } = await open()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Choose files' }).click(),
    ])
    await chooser.setFiles([demo('hidden'), demo('hidden-working')])
    await settled()
    await page.getByRole('button', { name: 'Playbooks' }).click()
    await page.getByRole('button', { name: /^A resource or an option is unavailable/ }).click()
    await page.getByRole('button', { name: /Capture of somebody for whom it works/ }).click()
    await page.getByRole('option', { name: 'hidden-working.har' }).click()
    await page.getByRole('button', { name: 'Run', exact: true }).click()

    const answer = page.getByRole('region', { name: 'Answer' })
    await answer.getByText(/The option is hidden: the end user’s feature access template/).waitFor()
    await answer.getByText('$.features.singleNumberReach.state').waitFor()
    await answer.getByText(/switch the feature on there/).waitFor()
    await answer.getByText('the back end').waitFor()

    const step = (name: string) =>
      page.getByRole('region', { name: 'Steps' }).getByRole('listitem').filter({ hasText: name }).first()
    await step('Recognize the requests that decide').getByText('end user’s feature access template').waitFor()
    await step('Look for a refusal inside good answers')
      .getByText(/answered 200, and says/)
      .waitFor()
    await step('Compare with a user for whom it works').getByText('found', { exact: true }).waitFor()

    await answer.getByRole('button', { name: /^Open request 5/ }).click()
    await page.getByRole('region', { name: 'Details of request 5' }).waitFor()
    expect(page.url()).toContain('tab=preview')

    const verdict = page.getByRole('region', { name: 'Verdict' })
    await verdict.getByRole('button', { name: /^Copy tracking ID ATLAS_/ }).click()
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe('ATLAS_96161dcf-ff86-48c1-a94e-2bd51afba669_3')
  })

  it('walk through the general steps, each with what it found and the way there', async () => {
    const { page, settled, requests } = await open({ captures: [demo('shop')], hash: '#view=playbooks' })
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await settled()
    await page.getByRole('button', { name: /^The general steps/ }).click()
    const before = requests.length
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    await page.getByRole('region', { name: 'Answer' }).waitFor()
    const steps = page.getByRole('region', { name: 'Steps' }).locator('ol > li')
    const titles = ['failed', 'slow', 'sign-in', 'tracking', 'elsewhere']
    expect(await steps.count()).toBeGreaterThanOrEqual(titles.length)
    await steps
      .filter({ hasText: '502' })
      .first()
      .getByRole('button', { name: /^Open request 1[23]/ })
      .first()
      .click()
    await page.getByRole('region', { name: /^Details of request 1[23]/ }).waitFor()
    await steps
      .getByRole('button', { name: /^Copy SHOPWEB_/ })
      .first()
      .click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^SHOPWEB_/)
    await page.getByRole('button', { name: 'Copy as text' }).click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('shop.har')
    const sent = requests
      .slice(before)
      .filter((url) => !url.includes('/captures/') && !url.includes('/assets/'))
    expect(sent).toEqual([])
  })

  it('look for the error as the user saw it', async () => {
    const { page, settled } = await open({
      captures: [demo('cannot-enable')],
      hash: '#view=playbooks&item=cannot-enable',
    })
    await settled()
    await page.getByRole('textbox', { name: 'The error as the user saw it' }).fill('Dubber')
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    await page
      .getByRole('region', { name: 'Answer' })
      .getByText(/To be asked: Dubber/)
      .waitFor()
  })
})
