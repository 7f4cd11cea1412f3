import type { Producer } from '@haruspex/core'

/** The tool that wrote the file, with its version; empty where the file does not say. */
export function toolOf({ name, version }: Producer): string {
  return [name, version].filter(Boolean).join(' ')
}

/** The tool, and the browser where that is another program. */
export function madeBy(producer: Producer): string {
  const tool = toolOf(producer)
  const { browser } = producer
  return [tool, browser !== tool && browser].filter(Boolean).join(' · ')
}
