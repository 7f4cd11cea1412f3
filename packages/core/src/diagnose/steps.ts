import { authorityOf } from '../http/target.ts'
import type { Entry } from '../model/entry.ts'
import type { PageVisit, Step, StepKind, StepTimeline } from '../model/step.ts'
import type { About } from './about.ts'
import { watchPolls } from './polling.ts'
import { type Arrival, type StepBuilder, startStep } from './step-builder.ts'
import {
  callKey,
  isAwaited,
  isBackground,
  isByUser,
  isNavigation,
  mayBeAction,
  redirectPlace,
} from './user-traffic.ts'

/** People rarely act twice within less; pages rarely pause for longer in one piece of work. */
const IDLE_MS = 1500

type Visit = { -readonly [Name in keyof PageVisit]: PageVisit[Name] } & { readonly steps: number[] }

/**
 * Splits a capture into what the user did, step by step. A step begins with a navigation, or with a call after a
 * pause in which nothing ran that a user waits for. Memory holds one number for each entry.
 */
export interface StepTally {
  /** The first pass, in the order of time: learns which calls a timer makes. */
  observe(entry: Entry, about: About): void
  /** The second pass, in the same order. */
  visit(entry: Entry, about: About, longPolls: ReadonlySet<string>): void
  finish(): StepTimeline
}

export function startSteps(idleMs = IDLE_MS): StepTally {
  const watch = watchPolls()
  const steps: Step[] = []
  const pages: Visit[] = []
  let polls: ReadonlySet<string> | undefined
  let step: StepBuilder | undefined
  let pageSite: string | undefined
  let pageRef: string | undefined
  let lastUrl: string | undefined
  let redirect: string | undefined

  function visit(entry: Entry, about: About, longPolls: ReadonlySet<string>): void {
    polls ??= watch.polls()
    const arrival = arrivalOf(entry, about, polls, longPolls)
    if (isNavigation(entry, about, opensPage(entry, about))) navigate(arrival)
    else if (step === undefined) begin('start', arrival)
    else if (hasPaused(about) && !arrival.background && arrival.action) begin('action', arrival)
    step?.add(arrival)
  }

  function arrivalOf(
    entry: Entry,
    about: About,
    timed: ReadonlySet<string>,
    longPolls: ReadonlySet<string>,
  ): Arrival {
    const isForeign = pageSite !== undefined && about.site !== pageSite
    return {
      entry,
      about,
      background: isBackground(about, timed.has(callKey(entry, about)), longPolls),
      awaited: isAwaited(about, isForeign),
      action: mayBeAction(entry, about, isForeign),
    }
  }

  /** Without the browser's word on frames: a page of the producer begins, or nothing else can have caused it. */
  function opensPage(entry: Entry, about: About): boolean {
    if (pageSite === undefined || hasPaused(about) || redirect === about.place) return true
    return entry.pageRef === undefined ? about.site === pageSite : entry.pageRef !== pageRef
  }

  function hasPaused({ startedAt }: About): boolean {
    const until = step?.busyUntil
    return startedAt !== undefined && until !== undefined && startedAt - until >= idleMs
  }

  function navigate(arrival: Arrival): void {
    const { entry, about } = arrival
    const url = `${about.place}?${about.target.query}`
    const follows = redirect !== undefined && redirect === about.place
    const byItself = isByUser(entry) === false && !hasPaused(about)
    if (step !== undefined && step.kind !== 'start' && (follows || byItself)) {
      step.land(entry, about)
      if (step.kind === 'action') openPage(entry, about)
      else renamePage(about)
    } else {
      const again = url === lastUrl && about.method === 'GET' && redirect === undefined
      openPage(entry, about)
      begin(again ? 'reload' : 'navigation', arrival)
    }
    pageSite = about.site
    pageRef = entry.pageRef
    lastUrl = url
    redirect = redirectPlace(entry, about)
  }

  function openPage(entry: Entry, about: About): void {
    const { target } = about
    const host = authorityOf(target)
    const path = target.path.slice(0, 200)
    pages.push({ number: pages.length + 1, pageRef: entry.pageRef, host, path, steps: [] })
  }

  function renamePage({ target }: About): void {
    const page = pages.at(-1)
    if (page === undefined) return
    page.host = authorityOf(target)
    page.path = target.path.slice(0, 200)
  }

  function begin(kind: StepKind, first: Arrival): void {
    if (step !== undefined) steps.push(step.finish())
    const number = steps.length + 1
    pages.at(-1)?.steps.push(number)
    step = startStep(number, pages.length, kind, first)
  }

  return {
    observe: (entry, about) => {
      if (about.startedAt !== undefined && about.remote) watch.observe(callKey(entry, about), about.startedAt)
    },
    visit,
    finish: () => {
      if (step !== undefined) steps.push(step.finish())
      step = undefined
      return { pages, steps, idleMs }
    },
  }
}
