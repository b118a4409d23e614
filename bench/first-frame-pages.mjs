/** In the page: notes when a button is pressed, when a grant came, and when the video that there will be shows its first frame. */
function watchForFrame() {
  window.firstFrame = new Promise((shown) => {
    let pressed;
    document.addEventListener(
      'click',
      () => {
        pressed = performance.now();
        window.pressedAt = Date.now();
      },
      { capture: true, once: true },
    );
    const see = (element) =>
      element.requestVideoFrameCallback((now) => {
        const grant = performance
          .getEntriesByType('resource')
          .filter(({ name, startTime }) => name.endsWith('/api/playback/sessions') && startTime >= pressed)
          .at(-1);
        shown({ press: performance.now() - pressed, grant: performance.now() - grant.responseEnd, lines: element.videoHeight, at: window.pressedAt });
      });
    const there = document.querySelector('video[data-testid=video]');
    if (there) return see(there);
    new MutationObserver((_, watching) => {
      const element = document.querySelector('video[data-testid=video]');
      if (!element) return;
      watching.disconnect();
      see(element);
    }).observe(document, { childList: true, subtree: true });
  });
}

/** The page of a film: one points at Play, what is needed comes, and one presses. */
export async function firstFrameOfPlayer({ page, film, thin }) {
  await page.goto(`/title/${film}`);
  await page.evaluate(() => localStorage.removeItem('matinee.bandwidth'));
  const shaka = page.waitForResponse((answer) => /\/assets\/screening-/.test(answer.url()));
  await page.getByTestId('play').hover();
  await shaka;
  await page.waitForLoadState('networkidle');
  await page.evaluate(watchForFrame);
  await thin();
  await page.getByTestId('play').click();
  const took = await page.evaluate(() => window.firstFrame);
  await page.goto('/robots.txt');
  return took;
}

/** A page of nothing but a video and a button, with hls.js as it is configured by itself. */
export async function firstFrameOfHls({ page, film, library, token, thin }) {
  await page.goto('/robots.txt');
  await page.setContent('<button id="play">Play</button><video data-testid="video" style="width: 100vw; height: 90vh"></video>');
  await page.addScriptTag({ content: library });
  await page.evaluate(
    ([film, token]) => {
      document.querySelector('#play').addEventListener('click', async () => {
        const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
        const body = JSON.stringify({ titleId: film, kind: 'feature', client: 'web', deviceId: 'bench-hls' });
        const answer = await fetch('/api/playback/sessions', { method: 'POST', headers, body });
        const { sessionId, manifestUrl } = await answer.json();
        window.granted = { sessionId, headers };
        const video = document.querySelector('video');
        const player = new window.Hls();
        player.loadSource(manifestUrl);
        player.attachMedia(video);
        player.on(window.Hls.Events.MANIFEST_PARSED, () => video.play());
      });
    },
    [film, token],
  );
  await page.evaluate(watchForFrame);
  await thin();
  await page.click('#play');
  const took = await page.evaluate(() => window.firstFrame);
  await page.evaluate(() => fetch(`/api/playback/sessions/${window.granted.sessionId}`, { method: 'DELETE', headers: window.granted.headers }));
  return took;
}
