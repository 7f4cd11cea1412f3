import type { Page } from 'playwright-core'
import { it } from 'vitest'
import { captureFolder, harOf } from './harness/captures.ts'
import { demo } from './harness/places.ts'
import { describeWorkbench } from './harness/workbench.ts'
import { writtenCapture } from './harness/written-capture.ts'

const write = captureFolder()
const shop = [demo('shop')]
const plain = [write('plain.har', writtenCapture([{ url: 'https://shop.example/', type: 'document' }]))]

/** Where nothing is to be seen: what it says, the capture, the address, and what has to be done there. */
interface Empty {
  readonly says: string
  readonly captures: readonly string[]
  readonly hash: string
  readonly act?: (page: Page) => Promise<unknown>
}

const EMPTY: readonly Empty[] = [
  { says: 'No request matches', captures: shop, hash: '#view=requests&filter=nothing-of-the-kind' },
  { says: 'Nothing was found', captures: plain, hash: '' },
  { says: 'No requests in empty.har', captures: [write('empty.har', harOf(0))], hash: '' },
  { says: 'Search in all requests', captures: shop, hash: '#view=search' },
  {
    says: 'Nothing found',
    captures: shop,
    hash: '#view=search',
    act: async (page) => {
      await page.getByRole('searchbox', { name: 'Search in all requests' }).fill('nothing of the kind')
      await page.keyboard.press('Enter')
    },
  },
  {
    says: 'No endpoint matches',
    captures: shop,
    hash: '#view=endpoints',
    act: (page) => page.getByRole('searchbox', { name: 'Find an endpoint' }).fill('nothing of the kind'),
  },
  { says: 'No messages', captures: shop, hash: '#view=requests&request=0&tab=messages' },
  { says: 'No cookies', captures: plain, hash: '#view=requests&request=0&tab=cookies' },
  {
    says: 'Nothing was sent beside the headers',
    captures: plain,
    hash: '#view=requests&request=0&tab=payload',
  },
  { says: 'Nothing to show', captures: plain, hash: '#view=requests&request=0&tab=preview' },
  { says: 'No finding names this request', captures: plain, hash: '#view=requests&request=0&tab=findings' },
]

describeWorkbench('where there is nothing to see', (open) => {
  it.each(EMPTY)('“$says” leads to what a HAR is', async ({ says, captures, hash, act }) => {
    const { page } = await open({ captures, hash })
    page.setDefaultTimeout(6000)
    await page.getByRole('main').first().waitFor()
    await act?.(page)
    const empty = page.locator('.empty-state').filter({ hasText: says })
    await empty.getByRole('button', { name: 'What is a HAR?' }).click()
    await page
      .getByText(/HTTP archive/i)
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
      .getByText(/HTTP archive/i)
      .first()
      .waitFor()
  })
})
