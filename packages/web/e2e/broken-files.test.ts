import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { captureFolder, harOf } from './harness/captures.ts'
import { demo } from './harness/places.ts'
import { describeWorkbench } from './harness/workbench.ts'

const capture = captureFolder()

describeWorkbench('a file that is not as it should be', (open) => {
  it('opens as far as it can when it is cut, and says what is missing', async () => {
    const whole = await readFile(demo('shop'), 'utf8')
    const { page, pick, settled, rows } = await open()
    await pick(capture('cut.har', whole.slice(0, Math.floor(whole.length / 2))))
    await settled()
    expect(await rows.count()).toBeGreaterThan(2)
    await page.getByRole('button', { name: /remarks on the file/ }).click()
    const sheet = page.getByRole('dialog', { name: 'Quality of the capture' })
    await sheet.getByText('The file ends in the middle.').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => sheet.count()).toBe(0)
  })

  it('says in words what it is when it is no HAR, in the language of the reader', async () => {
    const { page, pick } = await open({ language: 'zh' })
    await pick(capture('photo.har', '\u0089PNG\r\n\u001a\n'))
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.textContent()).toMatch(/无法打开 photo\.har.*ERR_NOT_A_HAR/)
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans')
  })

  it('says so when there is nothing in it', async () => {
    const { page, pick } = await open()
    await pick(capture('empty.har', ''))
    await page.getByRole('alert').getByText('ERR_FILE_EMPTY').waitFor()
  })

  it('does not take the others with it', async () => {
    const { page, pick, settled } = await open()
    await pick(capture('bad.har', '[1, 2]'), demo('slow'))
    await page.getByRole('alert').getByText('ERR_NOT_A_HAR').waitFor()
    await page.getByRole('button', { name: 'slow.har', exact: true }).click()
    await settled()
  })

  it('has an empty state for a capture without requests', async () => {
    const { page, pick } = await open()
    await pick(capture('none.har', harOf(0)))
    await page.getByRole('main').getByText('No requests in none.har').waitFor()
  })
})
