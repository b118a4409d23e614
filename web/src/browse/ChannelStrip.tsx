import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useChannelsQuery } from './catalogueApi';

const COLORS = ['#b5371c', '#1f5f66', '#8a5a12', '#5b2a63', '#2f5233'];

/** The channels as signs to walk through. */
export function ChannelStrip() {
  const { t } = useTranslation('browse');
  const { data: channels } = useChannelsQuery();
  if (!channels?.length) return null;
  return (
    <section aria-labelledby="channels" className="gutter">
      <h2 id="channels" className="mb-3 font-display text-[1.7rem] leading-none tracking-wide md:text-[2rem]">
        {t('channels')}
      </h2>
      <ul className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,14rem),1fr))] gap-3">
        {channels.map(({ slug, name, tagline, color }, index) => (
          <li key={slug}>
            <Link
              to={`/channel/${encodeURIComponent(slug)}`}
              className="relative flex h-full min-h-28 flex-col justify-end overflow-hidden rounded-lg p-4 transition-transform duration-300 ease-curtain hover:scale-[1.02]"
              style={{ backgroundColor: color ?? COLORS[index % COLORS.length] }}
            >
              <span aria-hidden="true" className="absolute inset-0 bg-linear-to-t from-night/85 to-night/25" />
              <span className="relative font-display text-3xl leading-none tracking-wide">{name}</span>
              {tagline && <span className="relative mt-1 line-clamp-2 text-sm text-screen/90">{tagline}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
