import { api } from '../api/api';
import type {
  AuthProfileChoiceChoice,
  AuthProfileChoiceChosen,
  ProfileAccountPinState,
  ProfileAvatar,
  ProfileListedProfile,
  ProfileNewProfile,
  ProfilePinRemoval,
  ProfileProfile,
  ProfileProfileCard,
} from '../api/contract';
import type { Given } from '../api/given';
import { toItems } from '../api/page';
import { useAppSelector } from '../app/store';
import { lastPerson } from '../offline/person';

export type Avatar = ProfileAvatar;

/** What choosing a profile needs: all that a children's profile is told of the others. */
export type ProfileCard = ProfileProfileCard;

export type Profile = ProfileProfile;

type NewProfile = Given<ProfileNewProfile>;

export type ProfileDraft = Omit<NewProfile, 'autoplay' | 'previews' | 'accountPin'> &
  Partial<Pick<NewProfile, 'autoplay' | 'previews'>>;

type Proof = Given<ProfilePinRemoval>;

/** What shows that a PIN may be changed. */
export type PinProof = Pick<Proof, 'currentPin'> | Pick<Proof, 'password'>;

/** What was typed to choose a profile: its own PIN, and the account's where kids mode is left. */
export type ShownPins = Partial<Omit<Given<AuthProfileChoiceChoice>, 'profileId'>>;

const ACCOUNT_PIN = '/api/profiles/account-pin';

const profilesApi = api.injectEndpoints({
  endpoints: (build) => ({
    avatars: build.query<Avatar[], void>({
      query: () => ({ url: '/api/avatars', params: { limit: 100 } }),
      transformResponse: toItems<Avatar>,
    }),
    profiles: build.query<ProfileCard[], void>({
      query: () => ({ url: '/api/profiles' }),
      transformResponse: toItems<ProfileListedProfile>,
      providesTags: ['Profiles'],
    }),
    profile: build.query<Profile, string>({
      query: (id) => ({ url: `/api/profiles/${encodeURIComponent(id)}` }),
      providesTags: ['Profiles'],
    }),
    createProfile: build.mutation<Profile, { draft: ProfileDraft; key: string; accountPin?: string | undefined }>({
      query: ({ draft, key, accountPin }) => ({
        url: '/api/profiles',
        method: 'POST',
        data: { ...draft, accountPin },
        idempotencyKey: key,
      }),
      invalidatesTags: ['Profiles'],
    }),
    changeProfile: build.mutation<
      Profile,
      { id: string; change: Partial<ProfileDraft>; accountPin?: string | undefined }
    >({
      query: ({ id, change, accountPin }) => ({
        url: `/api/profiles/${id}`,
        method: 'PATCH',
        data: { ...change, accountPin },
      }),
      invalidatesTags: ['Profiles'],
    }),
    deleteProfile: build.mutation<null, string>({
      query: (id) => ({ url: `/api/profiles/${id}`, method: 'DELETE' }),
      invalidatesTags: ['Profiles'],
    }),
    setPin: build.mutation<null, { id: string; pin: string; proof: PinProof | null }>({
      query: ({ id, pin, proof }) => ({ url: `/api/profiles/${id}/pin`, method: 'PUT', data: { pin, ...proof } }),
      invalidatesTags: ['Profiles'],
    }),
    removePin: build.mutation<null, { id: string; proof: PinProof }>({
      query: ({ id, proof }) => ({ url: `/api/profiles/${id}/pin`, method: 'DELETE', data: proof }),
      invalidatesTags: ['Profiles'],
    }),
    accountPin: build.query<ProfileAccountPinState, void>({
      query: () => ({ url: ACCOUNT_PIN }),
      providesTags: ['AccountPin'],
    }),
    setAccountPin: build.mutation<null, { pin: string; proof: PinProof | null }>({
      query: ({ pin, proof }) => ({ url: ACCOUNT_PIN, method: 'PUT', data: { pin, ...proof } }),
      invalidatesTags: ['AccountPin'],
    }),
    removeAccountPin: build.mutation<null, PinProof>({
      query: (proof) => ({ url: ACCOUNT_PIN, method: 'DELETE', data: proof }),
      invalidatesTags: ['AccountPin'],
    }),
    chooseProfile: build.mutation<AuthProfileChoiceChosen, Pick<AuthProfileChoiceChoice, 'profileId'> & ShownPins>({
      query: (data) => ({ url: '/api/auth/profile', method: 'POST', data }),
    }),
  }),
});

export const {
  useAvatarsQuery,
  useProfilesQuery,
  useProfileQuery,
  useCreateProfileMutation,
  useChangeProfileMutation,
  useDeleteProfileMutation,
  useSetPinMutation,
  useRemovePinMutation,
  useAccountPinQuery,
  useSetAccountPinMutation,
  useRemoveAccountPinMutation,
  useChooseProfileMutation,
} = profilesApi;

/** The profile that the token speaks for (without a network, the last one), and whether asking for it is over, however it went. */
export function useChosenProfile() {
  const id = useAppSelector((state) => state.session.claims?.profile ?? null);
  const unreachable = useAppSelector((state) => state.session.status === 'unreachable');
  const { currentData: profile, isError } = useProfileQuery(id ?? '', { skip: !id });
  const last = unreachable ? lastPerson()?.profile : undefined;
  if (last) return { id: last.id, profile: last, settled: true };
  return { id, profile, settled: !id || !!profile || isError };
}
