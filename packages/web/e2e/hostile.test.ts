import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { DETAILS_TABS } from '../src/details/tabs.ts'
import { en } from '../src/text/en.ts'
import { captureFolder, poisoned } from './harness/captures.ts'
import { demo } from './harness/places.ts'
import { describeWorkbench } from './harness/workbench.ts'

const capture = captureFolder()
const POISON = `<img src="https://evil.example/x" onerror="document.title='owned'"><script>document.title='owned'</script>`
/** What the reader needs to take the file for a HAR with times. */
const NEEDED = new Set(['version', 'startedDateTime', 'encoding'])

describeWorkbench('a capture with a script in every string', (open) => {
  it('shows text, runs nothing and fetches nothing', async () => {
    const path = capture('hostile.har', poisoned(await readFile(demo('shop'), 'utf8'), POISON, NEEDED))
    const { page, pick, settled, requests, errors, address } = await open()
    await pick(path)
    await settled()
    const { tabs } = en.details
    for (const row of [0, 6, 12]) {
      await page.getByRole('row', { name: new RegExp(`^${row} `) }).click()
      for (const { id } of DETAILS_TABS) {
        const tab = page.getByRole('tab', { name: tabs[id] })
        if ((await tab.count()) > 0) await tab.click()
      }
    }
    for (const finding of await page.getByRole('region', { name: 'Findings' }).getByRole('button').all()) {
      if (await finding.isVisible()) await finding.click()
    }
    expect(await page.title()).toBe('Haruspex')
    expect(await page.locator('img, script:not([src])').count()).toBe(0)
    expect(requests.filter((url) => url.includes('evil.example'))).toEqual([])
    expect(requests.filter((url) => !url.startsWith(address) && !/^(?:data|blob):/.test(url))).toEqual([])
    expect(errors).toEqual([])
    // It was there to be seen all the same.
    await page.getByRole('grid').getByText('<img src=').first().waitFor()
  })
})
