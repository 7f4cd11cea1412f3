import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { demo } from './harness/places.ts'
import { describeWorkbench } from './harness/workbench.ts'

describeWorkbench('several requests', (open) => {
  it('are chosen with Shift and arrows or Ctrl, and saved as a sanitized HAR', async () => {
    const { page, rows, settled } = await open({ captures: [demo('tour')], hash: '#view=requests' })
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await settled()
    await rows.nth(6).click()
    await page.getByRole('grid').focus()
    await page.keyboard.press('Shift+ArrowDown')
    await page.getByText('2 chosen').waitFor()
    await rows.nth(9).click({ modifiers: ['ControlOrMeta'] })
    const bar = page.getByRole('region', { name: '3 chosen' })
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      bar.getByRole('button', { name: 'Save as HAR, sanitized' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('tour.selection.sanitized.har')
    const text = await readFile(await download.path(), 'utf8')
    const { log } = JSON.parse(text)
    expect(log.entries.map(({ request }: { request: { method: string } }) => request.method)).toEqual([
      'POST',
      'POST',
      'POST',
    ])
    expect(text).toContain('hsx_')
    await bar.getByRole('button', { name: 'Copy as cURL, sanitized' }).click()
    await bar.getByText('3 commands copied').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied.match(/^curl /gm)).toHaveLength(3)
    expect(copied).toContain('hsx_')
    await page.getByRole('grid').focus()
    await page.keyboard.press('Escape')
    await expect.poll(() => bar.count()).toBe(0)
  })
})
