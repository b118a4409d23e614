import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { session } from '../session';
import { answers, problem, server } from '../test/server';
import { show } from '../test/show';
import { token } from '../test/tokens';
import { SignUpPage } from './SignUpPage';

beforeEach(() => server.use(answers('/api/auth/terms', { version: '2026-11', address: '/terms' })));
afterEach(() => session.end());

async function fill(password = 'correct horse battery') {
  const user = userEvent.setup();
  await user.type(screen.getByLabelText('First name'), 'Ada');
  await user.type(screen.getByLabelText('Last name'), 'Lovelace');
  await user.type(screen.getByLabelText('E-mail'), 'ada@example.com');
  await user.type(screen.getByLabelText('Password'), password);
  await user.click(screen.getByRole('button', { name: 'Create account' }));
  return user;
}

it('says what is wrong at each field before sending, and goes to the first', async () => {
  show(<SignUpPage />, { path: '/signup' });
  await userEvent.click(screen.getByRole('button', { name: 'Create account' }));
  expect(screen.getByLabelText('First name')).toHaveFocus();
  expect(screen.getByLabelText('First name')).toHaveAccessibleDescription('Enter your first name');
  expect(screen.getByLabelText('E-mail')).toHaveAccessibleDescription(/Enter an e-mail address/);
  expect(screen.getByLabelText('Password')).toBeInvalid();
});

it('tells how strong the password is while it is typed', async () => {
  show(<SignUpPage />, { path: '/signup' });
  const user = userEvent.setup();
  await user.type(screen.getByLabelText('Password'), 'short');
  expect(screen.getByText('Strength: too short')).toBeVisible();
  await user.type(screen.getByLabelText('Password'), 'er than a violin');
  expect(screen.getByText('Strength: strong')).toBeVisible();
});

it('puts what the server refuses at its field', async () => {
  const errors = [{ field: 'password', message: 'is a well-known password' }];
  server.use(http.post('/api/auth/register', () => problem(422, 'invalid', { errors })));
  show(<SignUpPage />, { path: '/signup' });
  await fill();
  expect(await screen.findByText(/on the lists that are tried first/)).toBeVisible();
  expect(screen.getByLabelText('Password')).toHaveFocus();
});

it('knows an e-mail that is taken', async () => {
  server.use(http.post('/api/auth/register', () => problem(409, 'email-taken')));
  show(<SignUpPage />, { path: '/signup' });
  await fill();
  expect(await screen.findByText(/already an account/)).toBeVisible();
  expect(screen.getByLabelText('E-mail')).toHaveFocus();
});

it('says so when nobody answers', async () => {
  server.use(http.post('/api/auth/register', () => HttpResponse.error()));
  show(<SignUpPage />, { path: '/signup' });
  await fill();
  expect(await screen.findByRole('alert')).toHaveTextContent('Matinee cannot be reached');
});

it('goes on to the profiles, and keeps where one wanted to be', async () => {
  server.use(
    http.post('/api/auth/register', () =>
      HttpResponse.json({ account: {}, accessToken: token(), expiresIn: 900 }, { status: 201 }),
    ),
  );
  show(<SignUpPage />, { path: '/signup', at: '/signup?return=%2Fplans' });
  await fill();
  expect(await screen.findByText('at /profiles?return=%2Fplans')).toBeVisible();
});

it('agrees to the terms in force by signing up, and shows where they are', async () => {
  let sent: unknown;
  server.use(
    http.post('/api/auth/register', async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({ account: {}, accessToken: token(), expiresIn: 900 }, { status: 201 });
    }),
  );
  show(<SignUpPage />, { path: '/signup' });
  expect(screen.getByRole('link', { name: 'terms of use' })).toHaveAttribute('href', '/terms');
  await fill();
  await screen.findByText(/^at \/profiles/);
  expect(sent).toMatchObject({ termsVersion: '2026-11', email: 'ada@example.com' });
});
