import { waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { show } from '../test/show';
import type { Download } from './download';
import { StorageBar } from './StorageBar';

it('shows a share of the storage once it is known how much there is', async () => {
  let known: (room: StorageEstimate) => void = () => {};
  const estimate = () => new Promise<StorageEstimate>((resolve) => (known = resolve));
  vi.stubGlobal('navigator', { ...navigator, language: 'en', storage: { estimate } });
  const { getByTestId } = show(<StorageBar downloads={[{ state: 'stored', bytes: 100 } as Download]} />);
  const bar = () => (getByTestId('storage').querySelector('.bg-amber') as HTMLElement).style.width;
  expect(bar()).toBe('0%');
  known({ quota: 1_000, usage: 200 });
  await waitFor(() => expect(bar()).toBe('10%'));
});
