// `npm run screenshots -- <folder> [<screen>…]`: pictures of the workbench as it was built last, on the demo
// captures, in both languages and both themes: `<folder>/<screen>.<language>.<theme>.png`.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { SCREENS } from './screens.mjs'
import { ROOT } from './setup.mjs'

const CLI = join(ROOT, 'packages', 'cli')
const LANGUAGES = { en: 'en-US', zh: 'zh-CN' }
const demo = (name) => join(CLI, 'demo', `${name}.har`)

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lang: { type: 'string', multiple: true, default: Object.keys(LANGUAGES) },
    theme: { type: 'string', multiple: true, default: ['light', 'dark'] },
    webp: { type: 'boolean', default: false },
  },
})
const [folder, ...wanted] = positionals
const screens = SCREENS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
if (folder === undefined || screens.length === 0) {
  process.stderr.write(
    `npm run screenshots -- <folder> [--lang en|zh] [--theme light|dark] [--webp] [<screen>…]\nScreens: ${SCREENS.map(({ name }) => name).join(' ')}\n`,
  )
  process.exit(2)
}
const target = resolve(process.env.INIT_CWD ?? '.', folder)
mkdirSync(target, { recursive: true })

const servers = new Map()
const { findBrowser } = await import(pathToFileURL(join(CLI, 'dist', 'record', 'find-browser.js')).href)
const browser = await chromium.launch({
  executablePath: findBrowser(process.env),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  for (const lang of values.lang) {
    for (const theme of values.theme) await take(lang, theme)
  }
} finally {
  await browser.close()
  for (const { child } of servers.values()) child.kill('SIGINT')
}

async function take(lang, theme) {
  for (const { name, captures = [], hash = '', width = 1440, height = 900, show } of screens) {
    const context = await browser.newContext({
      locale: LANGUAGES[lang],
      colorScheme: theme,
      reducedMotion: 'reduce',
      viewport: { width, height },
    })
    const page = await context.newPage()
    try {
      await page.goto(`${await addressOf(captures)}${hash}`)
      await show(page, { textOf: (capture) => readFile(demo(capture)) })
    } catch (error) {
      process.stderr.write(`${name} ${lang} ${theme}: ${error.message}\n`)
      process.exitCode = 1
    }
    const picture = await page.screenshot()
    const path = join(target, `${name}.${lang}.${theme}`)
    if (values.webp) await writeFile(`${path}.webp`, await webpOf(picture))
    else await writeFile(`${path}.png`, picture)
    await context.close()
  }
}

/** A third of the size, for the docs. */
async function webpOf(png) {
  const page = await browser.newPage()
  const base64 = await page.evaluate(
    async (url) => {
      const image = await createImageBitmap(await (await fetch(url)).blob())
      const canvas = document.createElement('canvas')
      canvas.width = image.width
      canvas.height = image.height
      canvas.getContext('2d').drawImage(image, 0, 0)
      return canvas.toDataURL('image/webp', 0.8).split(',')[1]
    },
    `data:image/png;base64,${png.toString('base64')}`,
  )
  await page.close()
  return Buffer.from(base64, 'base64')
}

/** Where the command line serves these captures; it is started when they are first asked for. */
async function addressOf(captures) {
  const key = captures.join(' ')
  const running = servers.get(key)
  if (running) return running.address
  const args = [join(CLI, 'bin', 'haruspex.js'), ...captures.map(demo), '--no-open']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  const [text] = await once(child.stdout, 'data')
  const address = String(text).trim()
  servers.set(key, { child, address })
  return address
}
