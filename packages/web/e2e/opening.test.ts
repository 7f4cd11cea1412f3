import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { demo } from './harness/places.ts'
import { describeWorkbench } from './harness/workbench.ts'

describeWorkbench('opening a capture', (open) => {
  it('takes a file that is picked, and asks no server but its own', async () => {
    const { pick, page, rows, settled, requests, errors, address } = await open()
    await page.getByRole('heading', { name: 'Open a capture' }).waitFor()
    await pick(demo('shop'))
    await settled()
    expect(await rows.count()).toBeGreaterThan(10)
    const verdict = page.getByRole('region', { name: 'Verdict' })
    expect(await verdict.textContent()).toContain('A gateway before api.shop.example answered 502')
    expect(requests.filter((url) => !url.startsWith(address) && !url.startsWith('data:'))).toEqual([])
    expect(errors).toEqual([])
  })

  it('takes a file that is dropped anywhere', async () => {
    const { drop, page, settled } = await open()
    await page.getByRole('heading', { name: 'Open a capture' }).waitFor()
    await drop('slow.har', await readFile(demo('slow'), 'utf8'))
    await settled()
    expect(await page.getByRole('navigation', { name: 'Open captures' }).textContent()).toContain('slow.har')
  })

  it('takes several at once, and shows the one that is chosen', async () => {
    const { pick, page, settled } = await open()
    await pick(demo('shop'), demo('slow'))
    await settled()
    const chips = page.getByRole('navigation', { name: 'Open captures' })
    await chips.getByRole('button', { name: 'slow.har', exact: true }).click()
    await settled()
    await expect.poll(() => page.url()).toContain('capture=2')
    await chips.getByRole('button', { name: 'Close shop.har' }).click()
    await settled()
    await page.getByRole('heading', { name: 'slow.har', level: 1 }).waitFor()
    expect(page.url()).not.toContain('capture=')
  })

  it('opens what the command line serves, by ranges', async () => {
    const { page, settled, requests, address } = await open({ captures: [demo('hidden')] })
    await settled()
    const read = requests.filter(
      (url) => url.startsWith(address) && !/\/$|\/assets\/|captures\.json$/.test(url),
    )
    expect(new Set(read).size).toBe(1)
    expect(await page.getByRole('navigation', { name: 'Open captures' }).textContent()).toContain(
      'hidden.har',
    )
  })

  it('says what a HAR is, for whom, and how to record one', async () => {
    const { page } = await open()
    const main = page.getByRole('main')
    await main.getByRole('heading', { name: 'What is a HAR?' }).waitFor()
    expect(await main.textContent()).toMatch(/For whom it is.*support engineers/)
    await main.getByRole('button', { name: 'Firefox' }).click()
    await main.getByText('Save All As HAR').waitFor()
  })
})
