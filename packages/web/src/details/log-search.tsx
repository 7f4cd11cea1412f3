import { fill, LOG_TOOL_NAMES, LOG_TOOLS, type LogTool, type LogWindow, logQuery } from '@haruspex/core'
import { ChevronDown } from 'lucide-react'
import { useAnnounce } from '../kit/announcer.tsx'
import { IconButton } from '../kit/button.tsx'
import { CopyButton, copyText } from '../kit/copy-button.tsx'
import { Menu } from '../kit/menu.tsx'
import { choose, usePreferences } from '../workbench/preferences.ts'
import { useWords } from '../workbench/words.tsx'

/** The query that finds an ID in the logs, one press away: for the tool that was used last. */
export function LogSearch({ id, window }: { readonly id: string; readonly window?: LogWindow | undefined }) {
  const { kit, details } = useWords()
  const { trackingIds } = details
  const announce = useAnnounce()
  const kept = usePreferences().logTool
  const tool = LOG_TOOLS.find((one) => one === kept) ?? LOG_TOOLS[0]
  const use = async (next: LogTool) => {
    choose({ logTool: next })
    try {
      await copyText(logQuery(next, id, window))
      announce(fill(trackingIds.queryCopied, { tool: LOG_TOOL_NAMES[next] }))
    } catch {
      announce(kit.copyFailed)
    }
  }
  return (
    <>
      <CopyButton
        text={() => logQuery(tool, id, window)}
        word={trackingIds.searchLogs}
        label={fill(trackingIds.copyQuery, { tool: LOG_TOOL_NAMES[tool] })}
      />
      <Menu
        label={trackingIds.logTool}
        groups={[
          {
            title: trackingIds.logTool,
            selected: tool,
            entries: LOG_TOOLS.map((one) => ({ id: one, title: LOG_TOOL_NAMES[one] })),
            onChoose: (one) => void use(one as LogTool),
          },
        ]}
      >
        <IconButton label={trackingIds.logTool} icon={<ChevronDown aria-hidden />} />
      </Menu>
    </>
  )
}
