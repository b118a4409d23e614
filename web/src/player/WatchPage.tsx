import { useNavigate, useParams, useSearchParams } from 'react-router';
import { Spinner } from '../ui/Spinner';
import { Player } from './Player';
import type { EpisodeRef } from './playbackApi';
import { usePlayerSettings, useTitleTracksQuery } from './playerApi';
import { Refused } from './Refused';
import { StoppedScreen } from './StoppedScreen';
import { usePlayback } from './usePlayback';

export function WatchPage() {
  const { id = '' } = useParams();
  const [query] = useSearchParams();
  const navigate = useNavigate();
  const request = { titleId: id, episodeId: query.get('episode'), trailer: query.get('trailer') === '1' };
  // Asked for while the server decides, so that nothing waits for it after.
  useTitleTracksQuery(id, { skip: request.trailer });
  usePlayerSettings();
  const { playback, position, quality, again, end, fail } = usePlayback(request);
  const titlePath = `/title/${encodeURIComponent(id)}`;

  function leave() {
    const cameFromApp = (window.history.state as { idx?: number } | null)?.idx;
    if (cameFromApp) void navigate(-1);
    else void navigate(titlePath, { replace: true });
  }

  function goTo({ titleId, episodeId }: EpisodeRef) {
    const path = `/watch/${encodeURIComponent(titleId)}?episode=${encodeURIComponent(episodeId)}`;
    void navigate(path, { replace: true });
  }

  switch (playback.state) {
    case 'starting':
      return (
        <main id="content" tabIndex={-1} className="grid h-dvh place-items-center bg-black">
          <Spinner />
        </main>
      );
    case 'refused':
      return <Refused problem={playback.problem} titlePath={titlePath} onRetry={again} />;
    case 'ended':
    case 'broken':
      return (
        <StoppedScreen
          why={playback.state === 'broken' ? playback.fault : 'ended'}
          titlePath={titlePath}
          onRetry={again}
        />
      );
    case 'granted':
      return (
        <Player
          key={playback.grant.sessionId}
          grant={playback.grant}
          wished={playback.wished}
          trailer={request.trailer}
          position={position}
          quality={quality}
          onEnded={end}
          onBroken={fail}
          onLeave={leave}
          onEpisode={goTo}
        />
      );
  }
}
