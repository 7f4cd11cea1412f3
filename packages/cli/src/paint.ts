import pc from 'picocolors'
import type { Io } from './io.ts'

/** Colours; each gives its text back as it is where there are none. Colour never says anything alone. */
export type Paint = ReturnType<typeof pc.createColors>

/** Colours for stdout when it is a terminal that shows them and the user did not refuse them (no-color.org). */
export function paintFor(io: Io): Paint {
  return pc.createColors(io.outIsTerminal && !io.env.NO_COLOR && io.env.TERM !== 'dumb')
}
