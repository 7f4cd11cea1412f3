import { expect, it } from 'vitest'
import { captureFolder, harOf } from './harness/captures.ts'
import { demo } from './harness/places.ts'
import { describeWorkbench } from './harness/workbench.ts'

const write = captureFolder()

describeWorkbench('the search in everything', (open) => {
  it('finds text in headers and bodies, and leads to the request and the tab', async () => {
    const { page, settled } = await open({ captures: [demo('tour')] })
    await settled()
    await page.keyboard.press('g')
    await page.keyboard.press('s')
    const field = page.getByRole('searchbox', { name: 'Search in all requests' })
    await field.fill('not available for this plan')
    await page.keyboard.press('Enter')
    await page.getByText('Matches: 1, requests: 1').waitFor()
    await page.getByRole('button', { name: /^Response .*not available for this plan/ }).click()
    await page.getByRole('region', { name: 'Details of request 9' }).waitFor()
    await page.getByRole('tab', { name: 'Response', selected: true }).waitFor()
    await field.fill('ATLAS_')
    await page.keyboard.press('Enter')
    await page.getByText('Matches: 12, requests: 6').waitFor()
    await page.getByRole('button', { name: 'Regular expression' }).click()
    await field.fill('ATLAS_(')
    await page.keyboard.press('Enter')
    await page.getByText('This is no regular expression.').waitFor()
  })

  it('leaves the focus where the reader puts it', async () => {
    const { page, settled } = await open({ captures: [demo('tour')], hash: '#view=search' })
    await settled()
    const filter = page.getByRole('combobox', { name: 'Filter' })
    await filter.click()
    await page.keyboard.type('status-code:5xx')
    expect(await filter.inputValue()).toBe('status-code:5xx')
    await page.getByText('2 of 24').waitFor()
  })

  it('counts while it runs, and ends when it is cancelled', async () => {
    const { page, settled } = await open({
      captures: [write('many.har', harOf(20_000, 600))],
      hash: '#view=search',
    })
    await settled()
    await page.getByRole('searchbox', { name: 'Search in all requests' }).fill('x')
    await page.keyboard.press('Enter')
    await page.getByText(/Matches: [1-9]\d*, requests: \d+ so far/).waitFor()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByText('The search was stopped.').waitFor()
  })

  it.each([
    [
      'en',
      'Regular expression',
      'Search in all requests',
      'Not searched to the end: 2 texts',
      /^#0 Response .*searched [\d,]+ of 30,000/,
    ],
    [
      'zh',
      '正则表达式',
      '在所有请求中搜索',
      '有 2 段文本没有搜索到末尾',
      /^#0 响应.*已搜索 [\d,]+ \/ 30,000/,
    ],
  ] as const)(
    'says what a pattern that takes too much work left out, %s',
    async (language, pattern, name, title, row) => {
      const { page, settled } = await open({
        captures: [write('long.har', harOf(2, 30_000))],
        hash: '#view=search',
        language,
      })
      await settled()
      await page.getByRole('button', { name: pattern }).click()
      await page.getByRole('searchbox', { name }).fill('x')
      await page.keyboard.press('Enter')
      const alert = page.getByRole('alert')
      await alert.getByText(title).waitFor()
      await alert.getByRole('button').first().click()
      await alert.getByRole('button', { name: row }).click()
      await page.getByRole('region', { name: /0$|0 / }).first().waitFor()
      expect(page.url()).toContain('tab=response')
    },
  )
})
