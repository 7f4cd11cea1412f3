import { CircleHelp, FolderOpen, ShieldCheck } from 'lucide-react'
import { IconButton } from '../kit/button.tsx'
import { Explained } from '../kit/explained.tsx'
import { askForFiles } from '../open/files.ts'
import { addCaptures, type OpenCapture } from '../workbench/captures.ts'
import { useWords } from '../workbench/words.tsx'
import { CaptureChips } from './capture-chips.tsx'
import { SettingsMenu } from './settings-menu.tsx'
import './top-bar.css'

export function TopBar(props: {
  readonly captures: readonly OpenCapture[]
  readonly current: OpenCapture | undefined
  readonly onShortcuts: () => void
}) {
  const { shell } = useWords()
  const openAnother = async () => addCaptures(await askForFiles())
  return (
    <header className="top-bar">
      <span className="top-bar-name">{shell.title}</span>
      <CaptureChips captures={props.captures} current={props.current} />
      <div className="top-bar-end">
        <PrivacyBadge />
        {props.captures.length > 0 && (
          <IconButton
            label={shell.openAnother}
            keys="o"
            icon={<FolderOpen aria-hidden />}
            onPress={() => void openAnother()}
          />
        )}
        <SettingsMenu />
        <IconButton
          label={shell.shortcuts}
          keys="?"
          icon={<CircleHelp aria-hidden />}
          onPress={props.onShortcuts}
        />
      </div>
    </header>
  )
}

function PrivacyBadge() {
  const { shell } = useWords()
  return (
    <Explained text={shell.onThisDeviceMeaning} className="top-bar-privacy">
      <ShieldCheck aria-hidden />
      <span>{shell.onThisDevice}</span>
    </Explained>
  )
}
