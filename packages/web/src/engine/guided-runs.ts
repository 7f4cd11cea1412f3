import {
  type ByteSource,
  builtInKnowledge,
  diagnoseFile,
  diagnosisMarkdown,
  diagnosisView,
  type FileReport,
  inLanguage,
  type Language,
  PLAYBOOK_IDS,
  type PlaybookReport,
  playbookView,
  playbookWords,
  runPlaybook,
  stepDraftText,
} from '@haruspex/core'
import { browserRuntime } from './browser-runtime.ts'
import type { CaptureInput, DraftKind, PlaybookCard, PlaybookOrder } from './engine.ts'
import type { Job } from './remote.ts'

/** What takes a sanitized copy of the capture first: guided runs, and texts that leave the workbench. */
export interface GuidedRuns {
  cards(language: Language): readonly PlaybookCard[]
  run(order: PlaybookOrder, language: Language, job: Job): Promise<ReturnType<typeof playbookView>>
  draft(kind: DraftKind, language: Language, job: Job): Promise<string>
}

export function createGuidedRuns(
  source: ByteSource,
  sourceOf: (input: CaptureInput) => ByteSource,
): GuidedRuns {
  const runs = new Map<string, Promise<PlaybookReport>>()
  const reports = new Map<'report', Promise<FileReport>>()

  return {
    cards: (language) =>
      PLAYBOOK_IDS.map((id) => {
        const { steps = {} } = builtInKnowledge.playbooks[id] ?? {}
        const titles = Object.values(steps).map(({ title }) => title && inLanguage(title, language))
        return {
          id,
          ...playbookWords(builtInKnowledge, id, language),
          steps: titles.flatMap((title) => title ?? []),
        }
      }),
    run: async ({ id, working, errorText }, language, job) => {
      const key = JSON.stringify([id, working?.name, working && sizeOf(working), errorText])
      const report = await once(runs, key, () =>
        runPlaybook(source, id, browserRuntime, {
          signal: job.signal,
          onProgress: job.tell,
          ...(working && { working: sourceOf(working) }),
          ...(errorText !== undefined && errorText !== '' && { errorText }),
        }),
      )
      return playbookView(report, builtInKnowledge, language, 'workbench')
    },
    draft: async (kind, language, job) => {
      const report = await once(reports, 'report', () =>
        diagnoseFile(source, browserRuntime, {
          signal: job.signal,
          onProgress: job.tell,
          diagnose: { steps: true },
        }),
      )
      if (kind === 'findings') return diagnosisMarkdown(diagnosisView(report, language), language)
      return report.steps ? stepDraftText(report.steps, language) : ''
    },
  }
}

function sizeOf(input: CaptureInput): number {
  return input.kind === 'blob' ? input.blob.size : input.bytes
}

/** Asks once for each key; what failed or was given up is asked for again. */
function once<Key, T>(all: Map<Key, Promise<T>>, key: Key, ask: () => Promise<T>): Promise<T> {
  const asked = all.get(key) ?? ask()
  all.set(key, asked)
  asked.catch(() => all.delete(key))
  return asked
}
