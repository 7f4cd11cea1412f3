import type { Page } from 'playwright-core'
import { it } from 'vitest'
import { captureFolder, harOf } from './harness/captures.ts'
import { demo } from './harness/places.ts'
import { describeWorkbench } from './harness/workbench.ts'
import { writtenCapture } from './harness/written-capture.ts'

const write = captureFolder()
const shop = [demo('shop')]
const plain = [write('plain.har', writtenCapture([{ url: 'https://shop.example/', type: 'document' }]))]
const bare = [write('bare.har', harOf(1).replace(/"startedDateTime":"[^"]*"/, '"startedDateTime":""'))]

/** Where nothing is to be seen: what it says, the capture, the address, and what has to be done there. */
const EMPTY: readonly (readonly [
  says: string,
  captures: readonly string[],
  hash: string,
  act?: (page: Page) => Promise<unknown>,
])[] = [
  ['No request matches', shop, '#view=requests&filter=nothing-of-the-kind'],
  ['Nothing was found', plain, ''],
  ['No requests in empty.har', [write('empty.har', harOf(0))], ''],
  ['Search in all requests', shop, '#view=search'],
  [
    'Nothing found',
    shop,
    '#view=search',
    async (page) => {
      await page.getByRole('searchbox', { name: 'Search in all requests' }).fill('nothing of the kind')
      await page.keyboard.press('Enter')
    },
  ],
  [
    'No endpoint matches',
    shop,
    '#view=endpoints',
    (page) => page.getByRole('searchbox', { name: 'Find an endpoint' }).fill('nothing of the kind'),
  ],
  ['No steps', bare, '#view=steps'],
  ['No messages', shop, '#view=requests&request=0&tab=messages'],
  ['No cookies', plain, '#view=requests&request=0&tab=cookies'],
  ['Nothing was sent beside the headers', plain, '#view=requests&request=0&tab=payload'],
  ['Nothing to show', plain, '#view=requests&request=0&tab=preview'],
  ['No finding names this request', plain, '#view=requests&request=0&tab=findings'],
]

describeWorkbench('where there is nothing to see', (open) => {
  it.each(EMPTY)('“%s” leads to what a HAR is', async (says, captures, hash, act) => {
    const { page } = await open({ captures, hash })
    await page.getByRole('main').first().waitFor()
    await act?.(page)
    const empty = page.locator('.empty-state').filter({ hasText: says })
    await empty.getByRole('button', { name: 'What is a HAR?' }).click()
    await page
      .getByText(/HTTP Archive/)
      .first()
      .waitFor()
  })

  it('leads there from the first page, and from a file that cannot be opened', async () => {
    const { page, drop } = await open()
    await page.getByRole('heading', { name: 'What is a HAR?' }).waitFor()
    await drop('notes.har', 'no HAR at all')
    await page.getByText('notes.har cannot be opened').waitFor()
    await page.getByRole('button', { name: 'What is a HAR?' }).click()
    await page
      .getByText(/HTTP Archive/)
      .first()
      .waitFor()
  })
})
