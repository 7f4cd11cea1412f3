import { fill } from '@haruspex/core'
import { Button } from '../kit/button.tsx'
import { HelpButton } from '../kit/help-button.tsx'
import { openDemo } from '../workbench/demo.ts'
import { useWords } from '../workbench/words.tsx'
import { SAMPLE_REQUESTS } from './sample-requests.ts'
import type { DetailsTabId } from './tabs.ts'
import './tab-help.css'

/** What a tab is for, and where the capture that teaches shows it. */
export function TabHelp({ tab }: { readonly tab: DetailsTabId }) {
  const { details, tabHelp: help } = useWords()
  const { tabs } = details
  const { what, sample } = help.tabs[tab]
  const request = SAMPLE_REQUESTS[tab]
  return (
    <HelpButton label={fill(help.label, { tab: tabs[tab] })}>
      {(close) => (
        <div className="tab-help">
          <h3>{tabs[tab]}</h3>
          <p>{what}</p>
          <p>
            {help.sample} {sample}
          </p>
          <Button
            onPress={() => {
              close()
              void openDemo({ request, tab })
            }}
          >
            {fill(help.show, { number: request })}
          </Button>
        </div>
      )}
    </HelpButton>
  )
}
