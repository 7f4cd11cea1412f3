import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog, Heading } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useWords } from '../workbench/words.tsx'
import { IconButton } from './button.tsx'
import { classNames } from './class-names.ts'
import './sheet.css'

/** A sheet above the page for what interrupts on purpose. Escape and a press beside it close it. */
export function Sheet(props: {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  /** For what stands in columns. */
  readonly isWide?: boolean
  readonly children: ReactNode
}) {
  const { kit } = useWords()
  return (
    <ModalOverlay
      className="sheet-veil"
      isDismissable
      isOpen={props.isOpen}
      onOpenChange={(isOpen) => {
        if (!isOpen) props.onClose()
      }}
    >
      <Modal className={classNames('sheet', props.isWide && 'sheet-wide')}>
        <Dialog className="sheet-dialog">
          <header className="sheet-head">
            <Heading slot="title" level={2}>
              {props.title}
            </Heading>
            <IconButton label={kit.close} icon={<X aria-hidden />} onPress={props.onClose} />
          </header>
          {/* What scrolls has to be reached by the keyboard, also when nothing in it can be. */}
          <section className="sheet-body" tabIndex={0} aria-label={props.title}>
            {props.children}
          </section>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
