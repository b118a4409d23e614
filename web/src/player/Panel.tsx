import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { IconType } from 'react-icons';
import { ControlButton } from './ControlButton';

interface PanelProps {
  label: string;
  Icon: IconType;
  onOpen: (open: boolean) => void;
  /** Given what closes it. */
  children: (close: () => void) => ReactNode;
  testId: string;
}

/** A button that opens choices above it. Escape and a press elsewhere close it, and nothing else. */
export function Panel({ label, Icon, onOpen, children, testId }: PanelProps) {
  const [open, setOpen] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const opened = useRef(onOpen);
  useEffect(() => {
    opened.current = onOpen;
  });

  useEffect(() => {
    opened.current(open);
    if (!open) return;
    panel.current?.querySelector<HTMLElement>('input:checked, input')?.focus();
    const onPress = (event: Event) => {
      if (!panel.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [open]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears Escape from the controls inside
    <div
      ref={panel}
      className="relative"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        setOpen(false);
        panel.current?.querySelector('button')?.focus();
      }}
      data-testid={testId}
    >
      <ControlButton label={label} expanded={open} onClick={() => setOpen(!open)} Icon={Icon} />
      {open && (
        <div className="absolute right-0 bottom-18 z-20 flex max-h-[min(34rem,70vh)] w-max max-w-[min(26rem,calc(100vw-1.5rem))] flex-col gap-5 overflow-y-auto rounded-xl border border-seam bg-velvet/97 p-5 shadow-2xl max-sm:fixed max-sm:inset-x-3 max-sm:bottom-24 max-sm:w-auto">
          {children(() => setOpen(false))}
        </div>
      )}
    </div>
  );
}
