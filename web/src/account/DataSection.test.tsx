import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, expect, it, vi } from 'vitest';
import { problem, server } from '../test/server';
import { show } from '../test/show';
import { DataSection } from './DataSection';

afterEach(() => vi.restoreAllMocks());

async function ask(password: string) {
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Download your data…' }));
  await user.type(screen.getByLabelText('Your password'), password);
  await user.click(screen.getByRole('button', { name: 'Download' }));
}

it('saves a copy under the name that the server gave it', async () => {
  const saved: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  URL.createObjectURL = () => 'blob:copy';
  URL.revokeObjectURL = () => undefined;
  server.use(
    http.post('/api/auth/account/export', () =>
      HttpResponse.arrayBuffer(new ArrayBuffer(4), {
        headers: {
          'Content-Type': 'application/zip',
          'Content-Disposition': 'attachment; filename="matinee-2026-11-24.zip"',
        },
      }),
    ),
  );
  show(<DataSection />, { path: '/account' });
  await ask('the right one');
  expect(await screen.findByText('Your data is on its way to your downloads.')).toBeVisible();
  expect(saved).toEqual(['matinee-2026-11-24.zip']);
});

it('says so when the password is wrong', async () => {
  server.use(http.post('/api/auth/account/export', () => problem(401, 'invalid-credentials')));
  show(<DataSection />, { path: '/account' });
  await ask('a wrong one');
  expect(await screen.findByText('This is not your current password')).toBeVisible();
});
