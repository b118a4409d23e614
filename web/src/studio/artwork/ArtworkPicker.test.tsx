import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { api } from '../../api/api';
import { store } from '../../app/store';
import { server } from '../../test/server';
import { show } from '../../test/show';
import { ArtworkPicker } from './ArtworkPicker';
import { cut, draw } from './cut';

vi.mock('./cut');

const picture = (width: number) => ({ width, height: 1080, close: vi.fn() });
const photo = new File(['photo'], 'photo.jpg', { type: 'image/jpeg' });
const other = new File(['other'], 'other.jpg', { type: 'image/jpeg' });

beforeEach(() => {
  store.dispatch(api.util.resetApiState());
  server.use(
    http.get('/api/studio/titles/t1/frames', () => HttpResponse.json({ items: [] })),
    http.post('/api/studio/images', () => HttpResponse.json({ url: '/images/cut.jpg', uploadUrl: null })),
  );
  vi.mocked(cut).mockResolvedValue({
    blob: new Blob(['cut'], { type: 'image/jpeg' }),
    color: '#123456',
    width: 720,
    height: 1080,
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

function open() {
  const onPicked = vi.fn();
  const page = show(<ArtworkPicker titleId="t1" kind="poster" onPicked={onPicked} onClose={() => {}} />);
  return { onPicked, page, input: screen.getByLabelText(/A picture of your own/) };
}

/** Where the frame looks, as it was drawn last. */
const seen = () => vi.mocked(draw).mock.lastCall?.[3];

it('goes to the frame with the keys, moves and zooms it, and gives what is cut', async () => {
  const user = userEvent.setup();
  vi.stubGlobal('createImageBitmap', async () => picture(1920));
  const { onPicked, input } = open();
  await user.upload(input, photo);
  expect(await screen.findByTestId('cropper')).toHaveFocus();
  expect(screen.getByText('720 × 1080')).toBeVisible();
  await user.keyboard('{ArrowLeft}');
  expect(seen()?.x).toBeCloseTo(0.48);
  await user.keyboard('+{ArrowDown}');
  expect(seen()).toMatchObject({ zoom: 1.1, y: 0.52 });
  await user.click(screen.getByRole('button', { name: 'Use it' }));
  await waitFor(() => expect(onPicked).toHaveBeenCalledWith('/images/cut.jpg', '#123456'));
});

it('follows every move of a drag, also of those that come at once', async () => {
  vi.stubGlobal('createImageBitmap', async () => picture(1920));
  const { input } = open();
  await userEvent.upload(input, photo);
  const frame = await screen.findByTestId('cropper');
  Object.defineProperty(frame, 'clientWidth', { value: 360 });
  frame.setPointerCapture = () => {};
  frame.hasPointerCapture = () => true;
  const move = () => {
    const event = new MouseEvent('pointermove', { bubbles: true });
    Object.defineProperties(event, { pointerId: { value: 1 }, movementX: { value: -18 }, movementY: { value: 0 } });
    return event;
  };
  act(() => {
    frame.dispatchEvent(move());
    frame.dispatchEvent(move());
  });
  const there = 0.5 + (2 * 18 * 2) / 1920;
  expect(seen()?.x).toBeCloseTo(there);
  frame.hasPointerCapture = () => false;
  act(() => void frame.dispatchEvent(move()));
  expect(seen()?.x).toBeCloseTo(there);
});

it('shows what was chosen last, whichever is read first, and lets go of what is not shown', async () => {
  const [first, second] = [picture(1000), picture(2000)];
  let readFirst = () => {};
  vi.stubGlobal('createImageBitmap', async (file: File) => {
    if (file.name === 'other.jpg') return second;
    await new Promise<void>((resolve) => {
      readFirst = resolve;
    });
    return first;
  });
  const { page, input } = open();
  fireEvent.change(input, { target: { files: [photo] } });
  await waitFor(() => expect(readFirst).not.toBeUndefined());
  fireEvent.change(input, { target: { files: [other] } });
  await screen.findByTestId('cropper');
  readFirst();
  await waitFor(() => expect(first.close).toHaveBeenCalled());
  expect(vi.mocked(draw).mock.lastCall?.[1]).toBe(second);
  page.unmount();
  expect(second.close).toHaveBeenCalled();
});

it('takes nothing over once it is closed', async () => {
  const user = userEvent.setup();
  let answer = () => {};
  server.use(
    http.post('/api/studio/images', async () => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return HttpResponse.json({ url: '/images/cut.jpg', uploadUrl: null });
    }),
  );
  vi.stubGlobal('createImageBitmap', async () => picture(1920));
  const { onPicked, page, input } = open();
  const answered = vi.fn();
  server.events.on('response:mocked', answered);
  await user.upload(input, photo);
  await user.click(await screen.findByRole('button', { name: 'Use it' }));
  expect(await screen.findByRole('button', { name: 'Uploading …' })).toHaveAttribute('aria-disabled', 'true');
  page.unmount();
  await waitFor(() => {
    answer();
    expect(answered).toHaveBeenCalled();
  });
  expect(onPicked).not.toHaveBeenCalled();
});

it('says so when what is kept is small', async () => {
  vi.stubGlobal('createImageBitmap', async () => ({ width: 300, height: 300, close: vi.fn() }));
  const { input } = open();
  await userEvent.upload(input, photo);
  expect(await screen.findByText(/^At 200 × 300 it is smaller than is good/)).toBeVisible();
});
