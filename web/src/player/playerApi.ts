import { useState } from 'react';
import { api } from '../api/api';
import type { ProfilePlayerSettings, ProfileTrackChoice } from '../api/contract';
import type { Given } from '../api/given';
import { useAppSelector } from '../app/store';

type Told = Given<ProfilePlayerSettings>;

export type SubtitleStyle = Given<Told['subtitleStyle']>;
export type PlayerSettings = Omit<Told, 'subtitleStyle'> & { subtitleStyle: SubtitleStyle };
export type Skipping = PlayerSettings['intros'];
/** What was chosen for a title by hand. */
export type TrackChoice = Partial<Given<ProfileTrackChoice>>;

/** As it is for everybody; also while nobody can say how this profile likes it. */
export const USUAL: PlayerSettings = {
  subtitleStyle: { size: 'medium', colour: 'white', background: 'dim', edge: 'none', font: 'sans' },
  intros: 'ask',
  recaps: 'ask',
  credits: 'ask',
  nextAfter: 10,
  captions: false,
  descriptions: false,
};

const SETTINGS = '/api/player/settings';
const tracksOf = (titleId: string) => `/api/player/tracks/${encodeURIComponent(titleId)}`;

/** Services leave out what is null. */
function given<T extends object>(told: T): Partial<Given<T>> {
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value != null)) as Partial<Given<T>>;
}

export const playerApi = api.injectEndpoints({
  endpoints: (build) => ({
    playerSettings: build.query<PlayerSettings, void>({
      query: () => ({ url: SETTINGS }),
      transformResponse: (told: ProfilePlayerSettings) => ({
        ...USUAL,
        ...given(told),
        subtitleStyle: { ...USUAL.subtitleStyle, ...given(told.subtitleStyle ?? {}) },
      }),
      keepUnusedDataFor: 3600,
    }),
    keepPlayerSettings: build.mutation<null, PlayerSettings>({
      query: (data) => ({ url: SETTINGS, method: 'PUT', data }),
      async onQueryStarted(settings, { dispatch, queryFulfilled }) {
        const shown = dispatch(playerApi.util.upsertQueryData('playerSettings', undefined, settings));
        await Promise.all([shown, queryFulfilled]).catch(() =>
          // What was not kept is not shown either.
          dispatch(playerApi.endpoints.playerSettings.initiate(undefined, { forceRefetch: true, subscribe: false })),
        );
      },
    }),
    titleTracks: build.query<TrackChoice, string>({
      query: (titleId) => ({ url: tracksOf(titleId) }),
      transformResponse: (told: ProfileTrackChoice) => given(told),
    }),
    chooseTracks: build.mutation<null, { titleId: string; choice: TrackChoice }>({
      query: ({ titleId, choice }) => ({ url: tracksOf(titleId), method: 'PUT', data: choice }),
      onQueryStarted({ titleId, choice }, { dispatch }) {
        dispatch(playerApi.util.updateQueryData('titleTracks', titleId, (known) => ({ ...known, ...choice })));
      },
      invalidatesTags: ['Profiles'],
    }),
  }),
});

export const { useTitleTracksQuery, useChooseTracksMutation } = playerApi;

/** How the chosen profile likes to watch, and how to change that: each change is kept at once. */
export function usePlayerSettings() {
  const profile = useAppSelector((state) => state.session.claims?.profile ?? null);
  const { currentData, isError: isUnknown } = playerApi.usePlayerSettingsQuery(undefined, { skip: !profile });
  const [keep, { isError }] = playerApi.useKeepPlayerSettingsMutation();
  const [lost, setLost] = useState(false);

  /** All of them are kept at once: who does not know the others yet would overwrite them. */
  function change(part: Partial<PlayerSettings>) {
    setLost(!currentData);
    if (currentData) void keep({ ...currentData, ...part });
  }

  return {
    settings: currentData ?? USUAL,
    /** They are this profile's, or nobody can say what those are. */
    settled: !profile || isUnknown || currentData !== undefined,
    /** The last change was not kept. */
    failed: isError || lost,
    change,
  };
}
