import { expect, it } from 'vitest'
import { captureFolder, harOf } from './harness/captures.ts'
import { demo } from './harness/places.ts'
import { describeWorkbench } from './harness/workbench.ts'

const CAUSE = /^Error ?A gateway before api\.shop\.example answered 502/
const write = captureFolder()

describeWorkbench('findings', (open) => {
  it('lead from the verdict to evidence, request and tab, and say what to do and who', async () => {
    const { page, settled } = await open({ captures: [demo('shop')] })
    await settled()
    const verdict = page.getByRole('region', { name: 'Verdict' })
    await verdict.getByText('To be looked at by: the back end.').waitFor()
    await verdict.getByRole('button', { name: 'Show the evidence' }).click()
    expect(page.url()).toContain('item=gateway-error.12')

    const findings = page.getByRole('region', { name: 'Findings', exact: true })
    await findings.getByText('These statuses are given by a proxy').waitFor()
    await findings.getByText('Look at the upstream logs of the hop that answered.').waitFor()
    await findings.getByText('To be looked at by the back end', { exact: true }).first().waitFor()
    await findings.getByText('The application itself may never have seen the request.').waitFor()
    await findings.getByText('certain', { exact: true }).first().waitFor()

    await findings.getByRole('button', { name: 'Open request 13, Summary' }).first().click()
    await page.getByRole('region', { name: 'Details of request 13' }).waitFor()
    expect(new URL(page.url()).hash).toContain('request=13')
    await findings.getByRole('button', { name: 'Show in the list' }).first().click()
    await expect.poll(() => page.getByRole('row', { name: /502/ }).count()).toBe(2)
    await expect.poll(() => page.getByRole('row', { name: /^\d+ 200/ }).count()).toBe(0)

    await findings.getByRole('button', { name: '502', exact: true }).click()
    await page.getByRole('article').filter({ hasText: '502 Bad Gateway' }).waitFor()
    expect(new URL(page.url()).hash).toMatch(/^#\/learn\/status\/502\?/)
  })

  it('fold what follows from a cause, and the notes', async () => {
    const { page, settled } = await open({ captures: [demo('shop')] })
    await settled()
    const findings = page.getByRole('region', { name: 'Findings', exact: true })
    const consequence = findings.getByRole('button', { name: /took 3042 ms to begin its answer/ })
    expect(await consequence.count()).toBe(0)
    const notes = findings.getByRole('button', { name: /^Note./ })
    const before = await notes.count()
    await findings.getByRole('button', { name: 'Notes', exact: true }).click()
    await expect.poll(() => notes.count()).toBeGreaterThan(before)
    await findings.getByRole('button', { name: CAUSE }).click()
    await consequence.waitFor()
  })

  it('list every tracking ID with its request and place, to be copied', async () => {
    const { page, settled } = await open({ captures: [demo('shop')] })
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await settled()
    await page.getByRole('button', { name: 'Tracking IDs' }).click()
    const id = 'SHOPWEB_fc71df16-f592-4f5c-a28b-dfad56c2d922_4'
    const rows = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: /^Copy tracking ID/ }) })
    expect(await rows.count()).toBe(19)
    const first = rows.filter({ hasText: id }).first()
    await first.getByRole('button', { name: 'Open request 12, Headers' }).waitFor()
    await rows
      .filter({ hasText: 'trackingId' })
      .getByRole('button', { name: /Preview$/ })
      .first()
      .waitFor()
    await first.getByRole('button', { name: `Copy tracking ID ${id}`, exact: true }).click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(id)
  })

  it('are copied for a ticket without the secrets of the capture', async () => {
    const { page, settled } = await open({ captures: [demo('shop')] })
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await settled()
    await page.getByRole('button', { name: /^Copy the findings/ }).click()
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()), { timeout: 15_000 })
      .toContain('A gateway before')
    expect(await page.evaluate(() => navigator.clipboard.readText())).not.toMatch(/Bearer ey|password=/)
  })

  it('tell what the capture lacks, by a chip that opens it', async () => {
    const cut = write('cut.har', harOf(3).slice(0, -120))
    const { page, settled } = await open({ captures: [cut] })
    await settled()
    await page.getByRole('button', { name: /remarks? on the file/ }).click()
    const sheet = page.getByRole('dialog', { name: 'Quality of the capture' })
    await sheet.getByText('What is broken in the file').waitFor()
    await sheet.getByText('truncated', { exact: true }).waitFor()
  })
})
