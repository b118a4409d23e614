import { useState } from 'react';

/** What opens in the place of its button: once it closes, the button is back and has the focus again. */
export function useOpening() {
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);

  function open() {
    setOpen(true);
    setWasOpen(true);
  }

  return { isOpen, close: () => setOpen(false), opener: { onClick: open, autoFocus: wasOpen } };
}
