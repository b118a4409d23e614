import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FiX } from 'react-icons/fi';

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** For what is laid out side by side. */
  wide?: boolean;
}

/** The browser's own modal dialog: it keeps the focus, closes on Escape, and gives the focus back however it goes. */
export function Dialog({ title, onClose, children, wide = false }: DialogProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  const tell = useRef(onClose);
  tell.current = onClose;

  useLayoutEffect(() => {
    const shown = dialog.current;
    if (!shown) return;
    const closed = () => shown.open || tell.current();
    shown.addEventListener('close', closed);
    shown.showModal();
    // Left to itself the browser takes the first button, which is the one that closes.
    shown.querySelector<HTMLElement>('form :is(input, select, textarea)')?.focus();
    return () => {
      shown.removeEventListener('close', closed);
      // The focus goes back when a dialog closes, not when it is taken out of the page.
      shown.close();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={`m-auto rounded-xl ${wide ? 'w-[min(60rem,calc(100vw-1.5rem))]' : 'w-[min(30rem,calc(100vw-2rem))]'} border border-seam bg-velvet p-6 text-screen shadow-2xl sm:p-8`}
    >
      <div className="mb-5 flex items-start justify-between gap-4">
        <h2 id={titleId} className="font-display text-4xl leading-none tracking-wide">
          {title}
        </h2>
        <button
          type="button"
          aria-label={t('close')}
          onClick={() => dialog.current?.close()}
          className="-m-2 rounded-full p-2 text-dust hover:text-screen"
        >
          <FiX className="size-6" aria-hidden="true" />
        </button>
      </div>
      {children}
    </dialog>
  );
}
