import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeResult {
  readonly violations: readonly {
    readonly id: string
    readonly help: string
    readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[]
  }[]
}

interface AxeOptions {
  readonly resultTypes: readonly string[]
  readonly runOnly?: readonly string[]
}

/** The rules that look at colors: all that a theme can change. */
const COLORS = ['color-contrast', 'link-in-text-block']

/** What axe finds on the page as it is now, or on a part of it, a line each; none is what a test wants. */
export async function axeViolations(page: Page, part?: string, rules?: readonly string[]): Promise<string[]> {
  // By the debugger and not as a script element, which the content policy forbids.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  const options: AxeOptions = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) }
  const { violations } = await page.evaluate(
    async ([part, options]) => {
      const { axe } = globalThis as unknown as {
        axe: { run(root: Document | string, options: AxeOptions): Promise<AxeResult> }
      }
      return axe.run(part ?? document, options)
    },
    [part, options] as const,
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help} — ${target.join(' ')}\n${failureSummary ?? ''}`,
    ),
  )
}

/** The same in the light and in the dark, on the page as it stands; each line says in which. */
export async function axeInBothThemes(page: Page, part?: string): Promise<string[]> {
  const found: string[] = []
  for (const [colorScheme, rules] of [['light'], ['dark', COLORS]] as const) {
    await page.emulateMedia({ colorScheme })
    for (const line of await axeViolations(page, part, rules)) found.push(`${colorScheme}: ${line}`)
  }
  return found
}
