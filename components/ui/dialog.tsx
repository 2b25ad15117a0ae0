'use client';

import { X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button, IconButton } from './button.tsx';
import { classNames } from './class-names.ts';

type DialogProps = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** buttons at the foot, the main one last */
  footer?: ReactNode;
  size?: 'small' | 'normal' | 'large';
  /** a click beside it and Escape do nothing */
  mustAnswer?: boolean;
  role?: 'dialog' | 'alertdialog';
};

const widths = { small: 'sm:max-w-md', normal: 'sm:max-w-xl', large: 'sm:max-w-5xl' };
/**
 * As high as what is seen of the page: on a phone the keyboard does not cover the dialog. Nor do notices: the dialog
 * ends above them, and in the middle of a large screen it stays where it is and is only made lower where it has to be.
 */
const shade = 'fixed inset-x-0 top-0 z-50 h-(--visual-viewport-height) bg-shade';

/** A dialog in the middle of the screen; a sheet from below on a phone. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  footer,
  size = 'normal',
  mustAnswer = false,
  role = 'dialog',
}: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={!mustAnswer}
      isKeyboardDismissDisabled={mustAnswer}
      className={classNames(shade, 'flex items-end justify-center pb-(--notices) sm:items-center sm:p-6')}
    >
      <Modal className={classNames('w-full', widths[size])}>
        <AriaDialog
          role={role}
          className={classNames(
            'flex flex-col rounded-t-lg bg-paper text-ink shadow-lift outline-none sm:rounded-lg',
            'max-h-[calc((var(--visual-viewport-height)-var(--notices))*0.94)]',
            'sm:max-h-[min(var(--visual-viewport-height)*0.94,var(--visual-viewport-height)-2*var(--notices))]',
          )}
        >
          <DialogHead title={title} {...(mustAnswer ? {} : { onClose })} />
          <div className="min-h-0 flex-1 overflow-auto px-5 pb-5">{children}</div>
          {footer && (
            <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{footer}</div>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A panel along the right edge, full screen on a phone. */
export function Drawer({
  title,
  isOpen,
  onClose,
  children,
  footer,
}: Omit<DialogProps, 'size' | 'mustAnswer' | 'role'>) {
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable className={shade}>
      <Modal className="absolute top-0 right-0 bottom-(--notices) w-full sm:max-w-xl lg:max-w-2xl">
        <AriaDialog className="flex h-full flex-col bg-paper text-ink shadow-lift outline-none">
          <DialogHead title={title} onClose={onClose} />
          <div className="min-h-0 flex-1 overflow-auto px-5 pb-5">{children}</div>
          {footer && (
            <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{footer}</div>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function DialogHead({ title, onClose }: { title: string; onClose?: () => void }) {
  return (
    <div className="flex items-center gap-3 px-5 pt-4 pb-3">
      <Heading slot="title" className="min-w-0 flex-1 truncate text-base font-semibold">
        {title}
      </Heading>
      {onClose && (
        <IconButton label="Close" onPress={onClose} tooltip={false}>
          <X aria-hidden size={18} />
        </IconButton>
      )}
    </div>
  );
}

/** Asks before an act that is hard to undo. Stays open, with the reason, when the act is refused. */
export function ConfirmDialog({
  title,
  isOpen,
  onClose,
  children,
  act,
  onAct,
  danger = false,
}: {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** the words on the button: "Remove", "Unpublish" */
  act: string;
  /** throws, or answers a sentence, when it was refused */
  onAct: () => Promise<string | undefined>;
  danger?: boolean;
}) {
  const [working, setWorking] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const close = () => {
    setRefusal(undefined);
    onClose();
  };
  const go = async () => {
    setWorking(true);
    const refused = await onAct().finally(() => setWorking(false));
    if (refused) setRefusal(refused);
    else close();
  };
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={close}
      size="small"
      role="alertdialog"
      footer={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button look={danger ? 'danger' : 'primary'} isPending={working} onPress={go}>
            {act}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {refusal && (
          <p role="alert" className="rounded bg-danger-soft px-3 py-2 text-danger">
            {refusal}
          </p>
        )}
        {children}
      </div>
    </Dialog>
  );
}
