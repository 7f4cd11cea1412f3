import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './repository.ts'

export const README = readFileSync(join(ROOT, 'README.md'), 'utf8')

/** The fenced blocks of a language in a Markdown text. */
export function blocks(markdown: string, language: string): string[] {
  const found = markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)
  return [...found].filter(([, name]) => name === language).map(([, , text]) => text ?? '')
}

/** The program in the README that shows the library. */
export function libraryExample(): string {
  const [example] = blocks(README, 'ts')
  if (example === undefined) throw new Error('The README has no TypeScript block.')
  return example
}
