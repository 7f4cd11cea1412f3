import {
  BookOpen,
  Footprints,
  List,
  ListChecks,
  type LucideIcon,
  Network,
  Search,
  Stethoscope,
} from 'lucide-react'
import type { ComponentType } from 'react'

/**
 * The views that the rail offers. A new part of the workbench is one line here, a title under `shell.views`, and a
 * file that is loaded when the view is first chosen.
 */
export interface View {
  readonly id: ViewId
  readonly icon: LucideIcon
  /** Second key of its shortcut, after `g`. */
  readonly key: string
  /** `side`: beside the list of requests. `main`: in place of it. `list`: the list alone. */
  readonly place: 'side' | 'main' | 'list'
  readonly load?: () => Promise<ComponentType>
}

export type ViewId = 'requests' | 'findings' | 'search' | 'playbooks' | 'steps' | 'endpoints' | 'learn'

export const VIEWS: readonly View[] = [
  {
    id: 'findings',
    icon: Stethoscope,
    key: 'f',
    place: 'side',
    load: async () => (await import('../findings/findings-view.tsx')).FindingsView,
  },
  { id: 'requests', icon: List, key: 'r', place: 'list' },
  {
    id: 'search',
    icon: Search,
    key: 's',
    place: 'side',
    load: async () => (await import('../search/search-view.tsx')).SearchView,
  },
  {
    id: 'playbooks',
    icon: ListChecks,
    key: 'p',
    place: 'side',
    load: async () => (await import('../playbooks/playbooks-view.tsx')).PlaybooksView,
  },
  {
    id: 'steps',
    icon: Footprints,
    key: 'u',
    place: 'side',
    load: async () => (await import('../steps/steps-view.tsx')).StepsView,
  },
  {
    id: 'endpoints',
    icon: Network,
    key: 'e',
    place: 'main',
    load: async () => (await import('../endpoints/endpoints-view.tsx')).EndpointsView,
  },
  {
    id: 'learn',
    icon: BookOpen,
    key: 'l',
    place: 'main',
    load: async () => (await import('../learn/learn-view.tsx')).LearnView,
  },
]

/** The view of this name, the first where there is none. */
export function viewOf(id: string): View {
  const found = VIEWS.find((view) => view.id === id) ?? VIEWS[0]
  if (!found) throw new Error('No views.')
  return found
}
