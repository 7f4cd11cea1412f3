import { proxy, wrap } from 'comlink'
import { spawnWorker } from '#spawn-worker'
import type { CaptureInput, Engine, JobOptions } from './engine.ts'
import { EngineError, type Failure } from './failure.ts'
import type { Remote } from './remote.ts'

const INTERRUPTED: Failure = {
  code: 'ERR_INTERRUPTED',
  words: { en: { what: 'Interrupted.', next: '' }, zh: { what: '已中断。', next: '' } },
}

/** Starts a worker for one capture. It reads nothing before `open`. */
export function createEngine(input: CaptureInput): Engine {
  const worker = spawnWorker()
  const remote = wrap<Remote>(worker)
  let lastJob = 0
  let giveUp: (error: unknown) => void = () => {}
  const gone = new Promise<never>((_, reject) => {
    giveUp = reject
  })
  // Nobody may be waiting when the worker goes.
  gone.catch(() => {})
  worker.addEventListener('error', (event) => {
    const why = event.message === '' ? '' : ` (${event.message})`
    const en = { what: `The worker did not start or ended early${why}.`, next: '' }
    const zh = { what: `工作线程未能启动或提前结束${why}。`, next: '' }
    giveUp(new EngineError({ code: 'ERR_INTERNAL', words: { en, zh } }))
  })

  /** The types of `Engine` are the contract; the channel itself has none. */
  async function call<T, P = never>(
    method: keyof Engine,
    args: readonly unknown[],
    options: JobOptions<P> = {},
  ): Promise<T> {
    const { signal, onProgress } = options
    if (signal?.aborted) throw new EngineError(INTERRUPTED)
    const job = ++lastJob
    const cancel = () => void remote.cancel(job)
    signal?.addEventListener('abort', cancel, { once: true })
    // Progress comes by a port of its own, so that its last word can arrive after the answer.
    let isOver = false
    const tell =
      onProgress &&
      proxy((progress: unknown) => {
        if (!isOver) onProgress(progress as P)
      })
    try {
      const outcome = await Promise.race([remote.run(method, args, job, tell), gone])
      if (outcome.ok) return outcome.value as T
      throw new EngineError(outcome.failure)
    } finally {
      isOver = true
      signal?.removeEventListener('abort', cancel)
    }
  }

  return {
    open: (options) => call('open', [input], options),
    list: (query, options) => call('list', [query], options),
    rows: (places) => call('rows', [places]),
    suggest: (text, caret, language) => call('suggest', [text, caret, language]),
    filterRemarks: (text, language) => call('filterRemarks', [text, language]),
    occurring: (key) => call('occurring', [key]),
    search: (query, options) => call('search', [query], options),
    overview: (query) => call('overview', [query]),
    diagnosis: (language, options) => call('diagnosis', [language], options),
    playbooks: (language) => call('playbooks', [language]),
    runPlaybook: (order, language, options) => call('runPlaybook', [order, language], options),
    draft: (kind, language, options) => call('draft', [kind, language], options),
    issues: (language) => call('issues', [language]),
    entry: (index, language) => call('entry', [index, language]),
    requestView: (name, index, language) => call('requestView', [name, index, language]),
    bodyPart: (name, place, ask) => call('bodyPart', [name, place, ask]),
    messages: (index, query, language) => call('messages', [index, query, language]),
    copyOf: (index, wish) => call('copyOf', [index, wish]),
    selectionText: (wish, options) => call('selectionText', [wish], options),
    rawText: (index, from, mostBytes) => call('rawText', [index, from, mostBytes]),
    close: () => {
      worker.terminate()
      giveUp(new EngineError(INTERRUPTED))
    },
  }
}
