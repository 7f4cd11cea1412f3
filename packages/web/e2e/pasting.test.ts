import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { demo } from './harness/places.ts'
import { describeWorkbench } from './harness/workbench.ts'

/** As Ctrl-V does it; a file in the clipboard cannot be had otherwise. */
async function paste(page: Page, text: string, fileName?: string): Promise<void> {
  await page.evaluate(
    ([text, fileName]) => {
      const clipboardData = new DataTransfer()
      if (fileName === undefined) clipboardData.setData('text/plain', text)
      else clipboardData.items.add(new File([text], fileName))
      const target = document.activeElement ?? document.body
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    [text, fileName] as const,
  )
}

describeWorkbench('pasting', (open) => {
  it('opens the text of a capture, by the clipboard itself', async () => {
    const { page, settled, requests, address } = await open()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('heading', { name: 'Open a capture' }).waitFor()
    const har = await readFile(demo('shop'), 'utf8')
    await page.evaluate((text) => navigator.clipboard.writeText(text), har)
    await page.keyboard.press('Control+v')
    await settled()
    await page.getByRole('navigation', { name: 'Open captures' }).getByText('pasted.har').waitFor()
    await page.getByText('15 of 15').waitFor()
    expect(requests.filter((url) => !url.startsWith(address) && !url.startsWith('data:'))).toEqual([])
  })

  it('opens a file by its name, also beside another capture', async () => {
    const { page, settled } = await open({ captures: [demo('shop')] })
    await settled()
    await paste(page, await readFile(demo('slow'), 'utf8'), 'slow.har')
    await page.getByText('8 of 8').waitFor()
    const chips = page.getByRole('navigation', { name: 'Open captures' })
    await chips.getByRole('button', { name: 'slow.har', exact: true }).waitFor()
    await chips.getByRole('button', { name: 'shop.har', exact: true }).waitFor()
  })

  it('says what is wrong with a text that is no HAR, and opens nothing', async () => {
    const { page } = await open()
    await page.getByRole('heading', { name: 'Open a capture' }).waitFor()
    await paste(page, 'GET /orders HTTP/1.1')
    const alert = page.getByRole('alert')
    await alert.getByText('What was pasted is no HAR').waitFor()
    await alert.getByRole('button', { name: 'Close' }).click()
    await expect.poll(() => alert.count()).toBe(0)
    await page.getByRole('heading', { name: 'Open a capture' }).waitFor()
  })

  it('says so of JSON that is no HAR and of one that is cut, in both languages', async () => {
    const { page } = await open({ language: 'zh' })
    await page.getByRole('heading', { name: '打开抓包' }).waitFor()
    await paste(page, '{"orders":[1,2,3]}')
    const alert = page.getByRole('alert')
    await alert.getByText('无法打开 pasted.har').waitFor()
    await alert.getByText(/HAR/).first().waitFor()
  })

  it('goes into a field where text is entered', async () => {
    const { page, settled } = await open({
      captures: [demo('cannot-enable')],
      hash: '#view=playbooks&item=cannot-enable',
    })
    await settled()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const error = '{"error":"user_is_not_in_a_supported_location"}'
    await page.evaluate((text) => navigator.clipboard.writeText(text), error)
    const field = page.getByRole('textbox', { name: 'The error as the user saw it' })
    await field.focus()
    await page.keyboard.press('Control+v')
    await expect.poll(() => field.inputValue()).toBe(error)
    const chips = page.getByRole('navigation', { name: 'Open captures' })
    expect(await chips.getByRole('button', { name: 'pasted.har', exact: true }).count()).toBe(0)
  })
})
