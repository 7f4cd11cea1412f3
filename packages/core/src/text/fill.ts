import type { FindingValue } from '../model/finding.ts'

const PLACEHOLDER = /\{([A-Za-z]{1,40})\}/g

/** Puts data into a text: `fill('{host} is away', { host: 'a.example' })`. What is not in the data shows as `?`. */
export function fill(template: string, data: Readonly<Record<string, FindingValue>>): string {
  return template.replace(PLACEHOLDER, (_, name: string) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined
    return value === undefined ? '?' : typeof value === 'object' ? value.join(', ') : String(value)
  })
}

/** The names of the placeholders in a text. */
export function placeholders(template: string): string[] {
  return [...template.matchAll(PLACEHOLDER)].flatMap((match) => match[1] ?? [])
}
