import { headerValue } from '../http/headers.ts'
import type { Entry } from '../model/entry.ts'
import { type About, placeOf } from './about.ts'
import { isFrame, relationOf } from './request-context.ts'

const MAX_FRAMES = 2000

/** Knows the frames of one site within pages of another: all they ask for is a third party's to the browser. */
export interface FrameWatch {
  /** Whether the request loads such a frame or comes from one, also where it goes to the frame's own origin. */
  visit(entry: Entry, about: About): boolean
}

export function watchFrames(): FrameWatch {
  const frames = new Set<string>()
  return {
    visit(entry, about) {
      const keyOf = (place: string) => `${entry.pageRef ?? ''} ${place}`
      const isPage = about.kind === 'document'
      if (isPage && !isFrame(entry)) {
        frames.delete(keyOf(about.place))
        return false
      }
      const relation = relationOf(entry, about)
      const isWithin =
        (isPage && relation === 'cross-site') ||
        ((relation === 'same-origin' || relation === 'same-site') &&
          frames.size > 0 &&
          callersOf(entry, about).some((place) => frames.has(keyOf(place))))
      if (isPage && isWithin && frames.size < MAX_FRAMES) frames.add(keyOf(about.place))
      return isWithin
    },
  }
}

function callersOf({ request }: Entry, { initiator }: About): readonly string[] {
  const referer = headerValue(request.headers, 'referer')
  const place = referer === undefined ? undefined : placeOf(referer)
  return [place, initiator].filter((each) => each !== undefined)
}
