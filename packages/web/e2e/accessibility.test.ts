import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { axeInBothThemes } from './harness/axe.ts'
import { captureFolder, harOf } from './harness/captures.ts'
import { demo } from './harness/places.ts'
import { describeWorkbench } from './harness/workbench.ts'

const write = captureFolder()

describeWorkbench('what axe finds, in either theme', (open) => {
  it('is nothing on the page that opens a capture, nor when one cannot be opened or is empty', async () => {
    const { page, pick } = await open({ reducedMotion: true })
    await page.getByRole('heading', { name: 'Open a capture' }).waitFor()
    expect(await axeInBothThemes(page)).toEqual([])
    await pick(write('bad.har', '[1, 2]'))
    await page.getByRole('alert').waitFor()
    expect(await axeInBothThemes(page)).toEqual([])
    await pick(write('none.har', harOf(0)))
    await page.getByRole('button', { name: 'none.har', exact: true }).click()
    await page.getByRole('main').getByText('No requests in none.har').waitFor()
    expect(await axeInBothThemes(page)).toEqual([])
  })

  it('is nothing on the workbench, its list of keys, and several captures', async () => {
    const { page, settled } = await open({ captures: [demo('shop'), demo('slow')], reducedMotion: true })
    await settled()
    await page.getByRole('row', { name: /^12 / }).click()
    await page.getByRole('tab', { name: 'Summary' }).waitFor()
    await page.getByRole('button', { name: /^Error A gateway/ }).click()
    expect(await axeInBothThemes(page)).toEqual([])
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await axeInBothThemes(page)).toEqual([])
  })

  it('is nothing on what is missing in a broken capture', async () => {
    const whole = await readFile(demo('tour'), 'utf8')
    const cut = write('cut.har', whole.slice(0, Math.floor(whole.length * 0.6)))
    const { page, settled } = await open({ captures: [cut], reducedMotion: true })
    await settled()
    await page.getByRole('button', { name: /remarks? on the file/ }).click()
    const sheet = page.getByRole('dialog', { name: 'Quality of the capture' })
    await sheet.getByText('The file ends in the middle.').waitFor()
    await sheet.getByRole('button', { name: /The file breaks off/ }).click()
    expect(await axeInBothThemes(page)).toEqual([])
  })
})
