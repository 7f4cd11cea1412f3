import { openRecorder, type Recorder } from '../packages/cli/src/record/recorder.ts'
import type { Scenario } from './scenario.ts'
import { type Lab, openLab } from './server.ts'
import { type Trial, tryScenario } from './trial.ts'

/** Servers and browsers that stand ready to try scenarios. */
export interface Bench {
  /** Waits for a free place. */
  try(scenario: Scenario): Promise<Trial>
  close(): Promise<void>
}

interface Place {
  readonly lab: Lab
  readonly recorder: Recorder
}

/** Visits mostly wait, so that several places, each with servers and a browser of its own, share the work. */
export async function openBench(
  places: number,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Bench> {
  const opened: Place[] = []
  const free: Place[] = []
  const waiting: ((place: Place) => void)[] = []
  const close = async () => {
    for (const { lab, recorder } of opened) {
      await recorder.close()
      await lab.close()
    }
  }
  const openPlace = async () => {
    const lab = await openLab()
    try {
      const place = { lab, recorder: await openRecorder({ env, switches: lab.switches }) }
      opened.push(place)
      free.push(place)
    } catch (error) {
      await lab.close()
      throw error
    }
  }
  try {
    await Promise.all(Array.from({ length: places }, openPlace))
  } catch (error) {
    await close()
    throw error
  }
  return {
    async try(scenario) {
      const place = free.pop() ?? (await new Promise<Place>((resolve) => waiting.push(resolve)))
      try {
        return await tryScenario(scenario, place.lab, place.recorder)
      } finally {
        const next = waiting.shift()
        if (next) next(place)
        else free.push(place)
      }
    },
    close,
  }
}
