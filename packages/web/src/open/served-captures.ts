import type { Language } from '@haruspex/core'
import type { CaptureInput } from '../engine/engine.ts'

/** What the command line serves beside the page; see `served-captures.ts` there. */
interface ServedCaptures {
  readonly schema: 'haruspex.served-captures/1'
  readonly captures: readonly {
    readonly name: string
    readonly bytes: number
    readonly href: string
    readonly tour?: string
  }[]
  readonly language?: Language
}

export interface Served {
  readonly inputs: readonly CaptureInput[]
  readonly language?: Language
}

/** Asks the server of this page for its captures. The offline file has no server, and asks nobody. */
export async function servedCaptures(): Promise<Served> {
  if (import.meta.env.MODE === 'offline') return { inputs: [] }
  try {
    const response = await fetch('captures.json', { cache: 'no-store', redirect: 'error' })
    const told: unknown = response.ok ? await response.json() : undefined
    if (!isServed(told)) return { inputs: [] }
    return {
      inputs: told.captures.map(({ name, bytes, href, tour }) => ({
        kind: 'served',
        name,
        bytes,
        address: new URL(href, document.baseURI).href,
        ...(tour !== undefined && { tour: new URL(tour, document.baseURI).href }),
      })),
      ...(told.language && { language: told.language }),
    }
  } catch {
    return { inputs: [] }
  }
}

function isServed(told: unknown): told is ServedCaptures {
  return (
    typeof told === 'object' &&
    told !== null &&
    'schema' in told &&
    told.schema === 'haruspex.served-captures/1' &&
    'captures' in told &&
    Array.isArray(told.captures)
  )
}
