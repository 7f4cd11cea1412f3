import { expect, it } from 'vitest'
import { axeViolations } from './harness/axe.ts'
import { demo } from './harness/places.ts'
import { describeWorkbench } from './harness/workbench.ts'

describeWorkbench('the list of requests', (open) => {
  it('sorts by any column and any phase, and keeps the order', async () => {
    const { page, rows, settled } = await open({ captures: [demo('shop')], hash: '#view=requests' })
    await settled()
    const heading = page.getByRole('columnheader', { name: 'Time', exact: true })
    await heading.getByRole('button').click()
    await expect.poll(() => heading.getAttribute('aria-sort')).toBe('descending')
    await expect.poll(() => rows.first().getAttribute('data-place')).toBe('9')
    await page.getByRole('button', { name: 'Sort: Time' }).click()
    await page.getByRole('menuitemradio', { name: 'Content Download' }).click()
    await expect.poll(() => page.url()).toContain('sort=-phase%3Areceive')
    await page.goto(page.url().replace(/#.*/, '#view=requests'))
    await page.reload()
    await page.getByRole('button', { name: 'Sort: Content Download' }).waitFor()
  })

  it('lets one choose columns, their width and their order by the keyboard, and keeps them', async () => {
    const { page, settled } = await open({ captures: [demo('shop')], hash: '#view=requests' })
    await settled()
    const heads = () =>
      page.getByRole('columnheader').evaluateAll((all) => all.map(({ textContent }) => textContent))
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('checkbox', { name: 'Protocol' }).press('Space')
    await page.getByRole('checkbox', { name: 'Host' }).press('Space')
    await page.keyboard.press('Escape')
    expect(await heads()).toContain('Protocol')
    expect(await heads()).not.toContain('Host')
    const method = page.getByRole('columnheader', { name: 'Method' })
    const width = async () => (await method.boundingBox())?.width ?? 0
    const before = await width()
    await method.getByRole('button').focus()
    await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(async () => Math.round((await width()) - before)).toBe(16)
    await page.keyboard.press('Alt+ArrowLeft')
    await expect.poll(async () => (await heads()).slice(0, 3)).toEqual(['#', 'Method', 'Status'])
    await page.reload()
    await settled()
    expect((await heads()).slice(0, 3)).toEqual(['#', 'Method', 'Status'])
    expect(Math.round((await width()) - before)).toBe(16)
  })

  it('says why there is no status, and never a bare 0', async () => {
    const { page, rows, settled } = await open({ captures: [demo('tour')], hash: '#view=requests' })
    await settled()
    await page.getByRole('row', { name: /^6 Blocked ERR_BLOCKED_BY_CLIENT/ }).waitFor()
    await page.getByRole('row', { name: /^3 200 from cache/ }).waitFor()
    await page.getByRole('row', { name: /^21 502 Bad Gateway/ }).waitFor()
    for (const name of await rows.allInnerTexts()) expect(name).not.toMatch(/^\d+\s+0\s/)
  })

  it('has the bars of the waterfall as text, and shows the phases of the chosen row at a key', async () => {
    const { page, settled } = await open({ captures: [demo('tour')], hash: '#view=requests' })
    await settled()
    await page.getByRole('row', { name: /\+\d+ ms, 1817 ms: .*Waiting 1809 ms/ }).click()
    await page.keyboard.press('t')
    const card = page.getByRole('tooltip')
    await card.getByText('Waiting').waitFor()
    expect(await card.textContent()).toContain('1809 ms')
  })

  it('goes from finding to finding with n and N', async () => {
    const { page, settled } = await open({ captures: [demo('shop')] })
    await settled()
    await page.keyboard.press('n')
    const details = page.getByRole('region', { name: /^Details of request/ })
    const first = await details.getAttribute('aria-label')
    await page.keyboard.press('n')
    await expect.poll(() => details.getAttribute('aria-label')).not.toBe(first)
    await page.keyboard.press('N')
    await expect.poll(() => details.getAttribute('aria-label')).toBe(first)
  })

  it.each(['light', 'dark'] as const)('has nothing for axe to find, %s', async (theme) => {
    const { page, settled } = await open({
      captures: [demo('tour')],
      hash: '#view=requests&filter=is:foo',
      theme,
      reducedMotion: true,
    })
    await page.getByRole('list', { name: 'What the filter does not say clearly' }).waitFor()
    await settled()
    await page.getByRole('combobox', { name: 'Filter' }).fill('status-code:')
    await page.getByRole('option', { name: /^5xx/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('dialog', { name: 'Columns' }).waitFor()
    expect(await axeViolations(page)).toEqual([])
  })
})
