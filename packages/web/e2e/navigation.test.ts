import { expect, it } from 'vitest'
import { demo } from './harness/places.ts'
import { describeWorkbench } from './harness/workbench.ts'

describeWorkbench('finding one’s way', (open) => {
  it('keeps filter, request and tab in the address, and finds them again', async () => {
    const first = await open({ captures: [demo('shop')] })
    await first.settled()
    await first.page.getByRole('combobox', { name: 'Filter' }).fill('status-code:502')
    await expect.poll(() => first.rows.count()).toBe(2)
    await first.rows.first().click()
    await first.page.getByRole('tab', { name: 'Headers' }).click()
    const { hash } = new URL(first.page.url())
    expect(hash).toBe('#filter=status-code%3A502&request=12&tab=headers')

    const second = await open({ captures: [demo('shop')], hash })
    await second.settled()
    expect(await second.rows.count()).toBe(2)
    await second.page.getByRole('heading', { name: 'Response headers' }).waitFor()
    await second.page.goBack().catch(() => {})
  })

  it('goes back to where one was', async () => {
    const { page, rows, settled } = await open({ captures: [demo('shop')] })
    await settled()
    await rows.nth(2).click()
    await page.getByRole('region', { name: 'Details of request 2' }).waitFor()
    await page.goBack()
    await expect.poll(() => page.getByRole('region', { name: /^Details/ }).count()).toBe(0)
  })

  it('works without a mouse: / filters, j and k walk, digits choose tabs, Escape closes, ? lists the keys', async () => {
    const { page, rows, settled } = await open({ captures: [demo('shop')] })
    await settled()
    await page.keyboard.press('/')
    await page.keyboard.type('checkout')
    await expect.poll(() => rows.count()).toBe(3)
    await page.keyboard.press('Escape')
    await expect.poll(() => rows.count()).toBe(15)
    await page.getByRole('grid').focus()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.getByRole('region', { name: 'Details of request 1' }).waitFor()
    await page.keyboard.press('k')
    await page.getByRole('region', { name: 'Details of request 0' }).getByRole('tab').first().waitFor()
    await page.keyboard.press('3')
    await page.getByRole('heading', { name: 'Response headers' }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('region', { name: /^Details/ }).count()).toBe(0)
    await page.keyboard.press('g')
    await page.keyboard.press('r')
    await expect.poll(() => page.url()).toContain('view=requests')
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByText('Next request').waitFor()
  })

  it('changes language and theme at once, and remembers them', async () => {
    const { page, settled } = await open({ captures: [demo('shop')] })
    await settled()
    await page.getByRole('button', { name: 'Appearance and language' }).click()
    await page.getByRole('menuitemradio', { name: '简体中文' }).click()
    await page.getByRole('region', { name: '结论' }).waitFor()
    await page.getByRole('button', { name: '外观与语言' }).click()
    await page.getByRole('menuitemradio', { name: '深色' }).click()
    await page.reload()
    await page.getByRole('region', { name: '结论' }).waitFor()
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  })

  it('has room for everything at 200 % zoom', async () => {
    const { page, settled } = await open({ captures: [demo('shop')], width: 680, height: 425 })
    await settled()
    await page.getByRole('row', { name: /^12 / }).click()
    await page.getByRole('tab', { name: 'Summary' }).waitFor()
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    expect(wide).toBe(false)
  })
})
