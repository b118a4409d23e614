// Generated from docs/openapi.json by `npm run types`: not to be edited.

export interface AuthAccount {
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  roles: string[];
  emailVerified: boolean;
  createdAt: string;
  termsVersion?: string;
  termsAcceptedAt?: string;
  language?: string;
}

export interface AuthAccountAgreement {
  version: string;
}

export interface AuthAccountChange {
  firstName?: string | null;
  lastName?: string | null;
  email?: string | null;
  password?: string | null;
}

export interface AuthAccountFarewell {
  password: string;
}

export interface AuthChosenProfile {
  id: string;
  name: string;
  avatarId: string;
  avatarUrl: string;
  kids: boolean;
  maturity: number;
  language: string;
  hasPin: boolean;
  autoplay: boolean;
  previews: boolean;
  createdAt?: string;
}

export interface AuthEmailVerification {
  token: string;
}

export interface AuthExportProof {
  password: string;
}

export interface AuthNewPasskey {
  label: string;
  credential: Record<string, unknown>;
}

export interface AuthOperator {
  id: string;
  name: string;
}

export interface AuthOperators {
  items: AuthOperator[];
}

export interface AuthPagePasskey {
  items: AuthPasskey[];
  nextCursor: string | null;
}

export interface AuthPageSignedInDevice {
  items: AuthSignedInDevice[];
  nextCursor: string | null;
}

export interface AuthPasskey {
  id: string;
  label: string;
  createdAt: string;
  lastUsedAt: string;
  synced: boolean;
}

export interface AuthPasskeyProof {
  password: string;
}

export interface AuthPasskeySignIn {
  credential: Record<string, unknown>;
  client?: 'web' | 'native' | null;
}

export interface AuthPasswordChange {
  currentPassword: string;
  newPassword: string;
}

export interface AuthPasswordForgotten {
  email: string;
}

export interface AuthPasswordProof {
  password: string;
}

export interface AuthPasswordReset {
  token: string;
  password: string;
}

export interface AuthProfileChoiceChoice {
  profileId: string;
  pin?: string | null;
  accountPin?: string | null;
}

export interface AuthProfileChoiceChosen {
  accessToken: string;
  expiresIn: number;
  profile: AuthChosenProfile;
}

export interface AuthRefresh {
  refreshToken?: string | null;
}

export interface AuthRefreshRenewed {
  accessToken: string;
  expiresIn: number;
  refreshToken?: string;
}

export interface AuthSecondFactorBegun {
  secret: string;
  uri: string;
}

export interface AuthSecondFactorCode {
  code: string;
}

export interface AuthSecondFactorCodes {
  recoveryCodes: string[];
}

export interface AuthSecondFactorPassword {
  password: string;
}

export interface AuthSecondFactorProof {
  password: string;
  code?: string | null;
}

export interface AuthSecondFactorsState {
  enabled: boolean;
  recoveryCodesLeft: number;
}

export interface AuthSignIn {
  email: string;
  password: string;
  code?: string | null;
  deviceToken?: string | null;
  client?: 'web' | 'native' | null;
}

export interface AuthSignInRegistration {
  email: string;
  password: string;
  firstName: string;
  lastName: string;
  termsVersion?: string | null;
  client?: 'web' | 'native' | null;
}

export interface AuthSignedIn {
  account: AuthAccount;
  accessToken: string;
  expiresIn: number;
  refreshToken?: string;
  deviceToken?: string;
}

export interface AuthSignedInDevice {
  id: string;
  device: string;
  createdAt: string;
  lastUsedAt: string;
  place?: string;
  current: boolean;
}

export interface AuthStudioAccountsFoundAccount {
  id: string;
  email: string;
  name: string;
  roles: string[];
  emailVerified: boolean;
  createdAt: string;
}

export interface AuthStudioAccountsSearch {
  email: string;
}

export interface AuthStudioAccountsWhy {
  why: string;
}

export interface AuthTerms {
  version: string;
  address: string;
}

export interface BillingAccountView {
  stripeCustomer?: string;
  subscription?: BillingSubscriptionState;
  entitlement?: BillingEntitlementsSaid;
  complimentary?: BillingComplimentary;
  refunds: BillingRefundsGiven[];
}

export interface BillingAsideEventsAside {
  id: string;
  type: string;
  receivedAt: string;
  attempts: number;
  cause?: string;
}

export interface BillingCause {
  who: 'stripe' | 'viewer' | 'operator' | 'clock' | 'reconciliation';
  by?: string;
  why: string;
}

export interface BillingChangeCancellation {
  now: boolean;
}

export interface BillingChangePauseRequest {
  until: string;
}

export interface BillingChangePreviewRequest {
  planId: string;
}

export interface BillingCheckoutPortalOpened {
  portalUrl: string;
}

export interface BillingCheckoutRequest {
  planId: string;
}

export interface BillingCheckoutStarted {
  checkoutUrl: string;
}

export interface BillingComplimentary {
  planId: string;
  until?: string;
}

export interface BillingEntitlementsSaid {
  entitled: boolean;
  status: string;
  planId?: string;
  until?: string;
  version: number;
}

export interface BillingFact {
  about: 'subscription' | 'entitlement' | 'invoice' | 'refund' | 'dispute' | 'complimentary' | 'request';
  id: string;
  state: string;
  detail?: string;
  planId?: string;
  money?: BillingMoney;
  counted: BillingFactCounted;
}

export interface BillingFactCounted {
  subscribers: number;
  trialing: number;
  monthly: number;
}

export interface BillingFigures {
  days: BillingFiguresDay[];
  eventsAside: number;
}

export interface BillingFiguresDay {
  date: string;
  subscribers: number;
  trialing: number;
  monthly: BillingMoney[];
  began: number;
  left: number;
  trialsBegan: number;
  paymentsFailed: number;
  paid: BillingMoney[];
  refunded: BillingMoney[];
}

export interface BillingInvoiceView {
  id: string;
  date: string;
  amount: BillingMoney;
  status: string;
  hostedUrl?: string;
  pdfUrl?: string;
  number?: string;
  hasReceipt: boolean;
  refunded?: BillingMoney;
  problem?: 'declined' | 'authentication';
}

export interface BillingInvoicesReceipt {
  receiptUrl: string;
}

export interface BillingLedgerEntry {
  id: number;
  at: string;
  account: string;
  fact: BillingFact;
  cause: BillingCause;
}

export interface BillingMoney {
  amount: number;
  currency: string;
}

export interface BillingOfferedPlan {
  id: string;
  name: string;
  price: BillingMoney;
  interval: string;
  resolution: string;
  streams: number;
  downloads: number;
  trialDays?: number;
}

export interface BillingPageAsideEventsAside {
  items: BillingAsideEventsAside[];
  nextCursor: string | null;
}

export interface BillingPageInvoiceView {
  items: BillingInvoiceView[];
  nextCursor: string | null;
}

export interface BillingPageLedgerEntry {
  items: BillingLedgerEntry[];
  nextCursor: string | null;
}

export interface BillingPageOfferedPlan {
  items: BillingOfferedPlan[];
  nextCursor: string | null;
}

export interface BillingPlanChange {
  planId: string;
  at?: string | null;
}

export interface BillingPlanPreview {
  planId: string;
  dueNow: BillingMoney;
  credit: BillingMoney;
  renewal: BillingMoney;
  interval: string;
  at: string;
  lines: BillingPlanPreviewLine[];
}

export interface BillingPlanPreviewLine {
  description: string;
  amount: BillingMoney;
}

export interface BillingRefundsGiven {
  about: string;
  id: string;
  invoiceId?: string;
  amount: BillingMoney;
  status: string;
  createdAt: string;
}

export interface BillingReport {
  begun: string;
  ended: string;
  subscriptions: number;
  invoices: number;
  drifted: number;
  drift: BillingReportDrift[];
}

export interface BillingReportDrift {
  account: string;
  kind: string;
  id: string;
  ours: string;
  stripes: string;
  unmended?: string;
}

export interface BillingResumePreview {
  dueNow: BillingMoney;
  interval: string;
}

export interface BillingSubscriptionOwing {
  problem: 'declined' | 'authentication';
  due: BillingMoney;
  invoiceUrl?: string;
  accessUntil?: string;
}

export interface BillingSubscriptionState {
  id: string;
  status: string;
  planId: string;
  price: BillingMoney;
  interval: string;
  currentPeriodEnd: string;
  cancelAtPeriodEnd: boolean;
  endsAt?: string;
  pastDueSince?: string;
  trialEnd?: string;
  pause?: BillingSubscriptionStatePause;
}

export interface BillingSubscriptionStatePause {
  from: string;
  until?: string;
}

export interface BillingSubscriptionSubscribedPlan {
  id: string;
  name: string;
  price: BillingMoney;
  interval: string;
  resolution: string;
  streams: number;
  downloads: number;
}

export interface BillingSubscriptionView {
  status: 'none' | 'trialing' | 'active' | 'past_due' | 'canceled';
  plan: BillingSubscriptionSubscribedPlan | null;
  currentPeriodEnd: string | null;
  cancelAtPeriodEnd: boolean;
  endsAt: string | null;
  trialEnd: string | null;
  pause: BillingSubscriptionStatePause | null;
  owing: BillingSubscriptionOwing | null;
  cancelsAtOnce: boolean;
  mayTry: boolean;
}

export interface BillingSupportCancelRequest {
  now: boolean;
  why: string;
}

export interface BillingSupportGift {
  planId: string;
  until?: string | null;
  why: string;
}

export interface BillingSupportRefundRequest {
  invoiceId: string;
  amount?: number | null;
  why: string;
}

export interface BillingSupportWhy {
  why: string;
}

export interface BillingWebhookStored {
  received: boolean;
}

export interface CatalogBulkEditsBulkOutcome {
  id: string;
  result: 'changed' | 'unchanged' | 'refused';
  code?: string;
  detail?: string;
}

export interface CatalogCard {
  id: string;
  type: 'film' | 'series';
  title: string;
  year: number;
  maturity: number;
  genres: string[];
  runtime?: number;
  seasonCount?: number;
  artwork: CatalogCardArtwork;
  badge?: string;
}

export interface CatalogCardArtwork {
  poster: string;
  backdrop: string;
  square?: string;
  logo?: string;
  dominantColor: string;
  untitled?: boolean;
}

export interface CatalogChannel {
  slug: string;
  name: string;
  tagline: string;
  color: string;
  order: number;
  titles: string[];
  names: Record<string, string>;
  taglines: Record<string, string>;
}

export interface CatalogEncodingBoardItem {
  masterId: string;
  titleId: string;
  title: string;
  key: string;
  kind: 'feature' | 'trailer';
  episodeId?: string;
  state: 'queued' | 'encoding' | 'ready' | 'failed';
  progress: number;
  reason?: string;
  bytes: number;
  queuedAt: string;
  updatedAt: string;
}

export interface CatalogFacets {
  types: CatalogFacetsTypeCount[];
  genres: CatalogFacetsGenreCount[];
  decades: CatalogFacetsDecadeCount[];
}

export interface CatalogFacetsDecadeCount {
  value: number;
  count: number;
}

export interface CatalogFacetsGenreCount {
  slug: string;
  name: string;
  count: number;
}

export interface CatalogFacetsTypeCount {
  value: 'film' | 'series';
  count: number;
}

export interface CatalogFieldChange {
  field: string;
  before?: string;
  after?: string;
}

export interface CatalogFramesPicture {
  url: string;
  width: number;
  height: number;
  atMs: number;
  episodeId?: string;
}

export interface CatalogGenre {
  slug: string;
  name: string;
  names: Record<string, string>;
  order: number;
}

export interface CatalogMasterRequest {
  kind?: string | null;
  episodeId?: string | null;
  sha256?: string | null;
  contentType?: string | null;
  bytes?: number | null;
  ladder?: string | null;
  subtitles?: CatalogMasterRequestSubtitleRequest[] | null;
}

export interface CatalogMasterRequestSubtitleRequest {
  language?: string | null;
  label?: string | null;
  sha256?: string | null;
  bytes?: number | null;
  role?: 'subtitles' | 'captions' | 'forced' | null;
}

export interface CatalogMastersAnnounced {
  masterId: string;
  uploadUrl?: string;
  subtitleUploadUrls: Record<string, string>;
  state: 'uploading' | 'queued' | 'encoding' | 'ready' | 'failed';
}

export interface CatalogMastersAnnouncedParts {
  masterId: string;
  partBytes: number;
  parts: number;
  uploaded: CatalogMastersUploadedPart[];
  subtitleUploadUrls: Record<string, string>;
  state: 'uploading' | 'queued' | 'encoding' | 'ready' | 'failed';
}

export interface CatalogMastersProgress {
  kind: string;
  episodeId?: string;
  masterSha256: string;
  masterFingerprint?: string;
  masterId: string;
  state: 'uploading' | 'queued' | 'encoding' | 'ready' | 'failed';
  progress: number;
  reason?: string;
}

export interface CatalogMastersUploadedPart {
  number: number;
  bytes: number;
}

export interface CatalogMultipartRequest {
  kind?: string | null;
  episodeId?: string | null;
  fingerprint?: string | null;
  contentType?: string | null;
  bytes?: number | null;
  ladder?: string | null;
  subtitles?: CatalogMasterRequestSubtitleRequest[] | null;
}

export interface CatalogPageBulkEditsBulkOutcome {
  items: CatalogBulkEditsBulkOutcome[];
  nextCursor: string | null;
}

export interface CatalogPageCard {
  items: CatalogCard[];
  nextCursor: string | null;
}

export interface CatalogPageEncodingBoardItem {
  items: CatalogEncodingBoardItem[];
  nextCursor: string | null;
}

export interface CatalogPageFramesPicture {
  items: CatalogFramesPicture[];
  nextCursor: string | null;
}

export interface CatalogPageSeasonPagesEpisodeLine {
  items: CatalogSeasonPagesEpisodeLine[];
  nextCursor: string | null;
}

export interface CatalogPageShelfChannelLine {
  items: CatalogShelfChannelLine[];
  nextCursor: string | null;
}

export interface CatalogPageShelfGenreLine {
  items: CatalogShelfGenreLine[];
  nextCursor: string | null;
}

export interface CatalogPageStudioHistoryHistoryLine {
  items: CatalogStudioHistoryHistoryLine[];
  nextCursor: string | null;
}

export interface CatalogPageStudioShelvesStudioChannel {
  items: CatalogStudioShelvesStudioChannel[];
  nextCursor: string | null;
}

export interface CatalogPageStudioShelvesStudioGenre {
  items: CatalogStudioShelvesStudioGenre[];
  nextCursor: string | null;
}

export interface CatalogPageSuggestion {
  items: CatalogSuggestion[];
  nextCursor: string | null;
}

export interface CatalogSchedule {
  publishAt?: string | null;
  withdrawAt?: string | null;
}

export interface CatalogSearchFoundPage {
  items: CatalogCard[];
  nextCursor: string | null;
  facets: CatalogFacets;
  near: CatalogCard[];
}

export interface CatalogSeasonPagesEpisodeLine {
  id: string;
  season: number;
  number: number;
  title: string;
  synopsis: string;
  runtime: number;
  still?: string;
  playable: boolean;
}

export interface CatalogShelfChannelLine {
  slug: string;
  name: string;
  tagline: string;
  color: string;
  titleCount: number;
}

export interface CatalogShelfChannelPage {
  slug: string;
  name: string;
  tagline: string;
  color: string;
  items: CatalogCard[];
  nextCursor: string | null;
}

export interface CatalogShelfGenreLine {
  slug: string;
  name: string;
  titleCount: number;
}

export interface CatalogStudioHistoryHistoryLine {
  at: string;
  by?: string;
  action: string;
  titleId?: string;
  title?: string;
  version: number;
  changes: CatalogFieldChange[];
}

export interface CatalogStudioImageImageAddress {
  url: string;
  uploadUrl: string | null;
}

export interface CatalogStudioImageImageRequest {
  sha256?: string | null;
  contentType?: string | null;
  bytes?: number | null;
}

export interface CatalogStudioLibraryBulkEdit {
  action?: 'publish' | 'withdraw' | 'delete' | 'add-genre' | 'remove-genre' | 'add-channel' | 'remove-channel' | 'set-maturity' | null;
  value?: string | null;
  ids?: string[] | null;
}

export interface CatalogStudioLibraryLibraryPage {
  items: CatalogStudioTitleRow[];
  nextCursor: string | null;
  total: number;
}

export interface CatalogStudioMasterPartAddresses {
  urls: Record<string, string>;
}

export interface CatalogStudioMasterPartNumbers {
  numbers?: number[] | null;
}

export interface CatalogStudioPreviewPreviewRequest {
  key?: string | null;
  sheet?: CatalogTitleSheet | null;
}

export interface CatalogStudioShelfChannelRequest {
  name?: string | null;
  tagline?: string | null;
  color?: string | null;
  order?: number | null;
  titles?: string[] | null;
  names?: Record<string, string> | null;
  taglines?: Record<string, string> | null;
}

export interface CatalogStudioShelfGenreRequest {
  name?: string | null;
  names?: Record<string, string> | null;
  order?: number | null;
}

export interface CatalogStudioShelvesChosenTitle {
  id: string;
  key: string;
  title: string;
  artwork?: CatalogStudioTitleRowArtwork;
}

export interface CatalogStudioShelvesOrder {
  slugs?: string[] | null;
}

export interface CatalogStudioShelvesStudioChannel {
  slug: string;
  name: string;
  tagline: string;
  color: string;
  order: number;
  names: Record<string, string>;
  taglines: Record<string, string>;
  titleCount: number;
  titles: CatalogStudioShelvesChosenTitle[];
}

export interface CatalogStudioShelvesStudioGenre {
  slug: string;
  name: string;
  names: Record<string, string>;
  order: number;
  titleCount: number;
}

export interface CatalogStudioTakedownReason {
  reason?: string | null;
}

export interface CatalogStudioTitle {
  id: string;
  key: string;
  version: number;
  published: boolean;
  publishedAt?: string;
  publishWhenReady: boolean;
  state: string;
  publishAt?: string;
  withdrawAt?: string;
  takenDown?: CatalogTakenDown;
  changedAt: string;
  changedBy?: string;
  sheet: CatalogTitleSheet;
  episodes: CatalogStudioTitleEpisodeKey[];
  assets: CatalogMastersProgress[];
}

export interface CatalogStudioTitleBroughtIn {
  id: string;
  key: string;
  result: 'created' | 'changed' | 'unchanged';
  version: number;
  episodes: CatalogStudioTitleEpisodeKey[];
  assets: CatalogMastersProgress[];
}

export interface CatalogStudioTitleEpisodeKey {
  key: string;
  id: string;
}

export interface CatalogStudioTitlePublish {
  when?: string | null;
}

export interface CatalogStudioTitleRow {
  id: string;
  key: string;
  type: 'film' | 'series';
  title: string;
  year: number | null;
  maturity: number;
  genres: string[];
  channels: string[];
  version: number;
  published: boolean;
  state: 'published' | 'scheduled' | 'draft' | 'withdrawn' | 'taken-down';
  publishedAt?: string;
  publishAt?: string;
  withdrawAt?: string;
  changedAt?: string;
  artwork?: CatalogStudioTitleRowArtwork;
  assets: CatalogMastersProgress[];
}

export interface CatalogStudioTitleRowArtwork {
  poster: string;
  dominantColor: string;
}

export interface CatalogSuggestion {
  text: string;
  kind: 'title' | 'person' | 'genre' | 'channel';
  id?: string;
  slug?: string;
}

export interface CatalogTakenDown {
  at: string;
  by: string;
  reason: string;
  done: boolean;
}

export interface CatalogTitlePage {
  id: string;
  type: 'film' | 'series';
  title: string;
  year: number;
  maturity: number;
  genres: string[];
  runtime?: number;
  seasonCount?: number;
  artwork: CatalogCardArtwork;
  badge?: string;
  originalTitle?: string;
  synopsis: string;
  synopsisShort: string;
  rating?: number;
  maturitySystem?: string;
  people: CatalogTitleSheetPerson[];
  countries: string[];
  languages: string[];
  audio: CatalogTitlePageTrack[];
  subtitles: CatalogTitlePageTrack[];
  channels: CatalogTitlePageChannelName[];
  seasons: CatalogTitlePageSeasonLine[];
  trailer: boolean;
  playable: boolean;
  durationMs?: number;
  attribution?: string;
}

export interface CatalogTitlePageChannelName {
  slug: string;
  name: string;
}

export interface CatalogTitlePageSeasonLine {
  number: number;
  title?: string;
  episodeCount: number;
}

export interface CatalogTitlePageTrack {
  language: string;
  label: string;
  role?: string;
}

export interface CatalogTitlePagesPreview {
  card: CatalogCard;
  page: CatalogTitlePage;
}

export interface CatalogTitleSheet {
  type: 'film' | 'series';
  title: string;
  originalTitle?: string | null;
  year?: number | null;
  maturity?: number | null;
  maturitySystem?: string | null;
  genres?: string[] | null;
  channels?: string[] | null;
  people?: CatalogTitleSheetPerson[] | null;
  countries?: string[] | null;
  languages?: string[] | null;
  names?: Record<string, string> | null;
  synopsis?: Record<string, string> | null;
  synopsisShort?: Record<string, string> | null;
  runtime?: number | null;
  rating?: number | null;
  attribution?: string | null;
  badge?: string | null;
  seasons?: CatalogTitleSheetSeason[] | null;
  artwork?: CatalogTitleSheetArtwork | null;
  availableIn?: string[] | null;
  tagline?: Record<string, string> | null;
  availability?: CatalogTitleSheetWindow[] | null;
  markers?: CatalogTitleSheetMarker[] | null;
  popularity?: number | null;
  sources?: CatalogTitleSheetSource[] | null;
  tags?: string[] | null;
  series?: boolean | null;
}

export interface CatalogTitleSheetArtwork {
  poster: string;
  backdrop: string;
  logo?: string | null;
  dominantColor: string;
  square?: string | null;
  colors?: Record<string, string> | null;
  untitled?: boolean | null;
}

export interface CatalogTitleSheetEpisode {
  key: string;
  number?: number | null;
  title: string;
  synopsis: Record<string, string>;
  runtime?: number | null;
  still?: string | null;
  names?: Record<string, string> | null;
  markers?: CatalogTitleSheetMarker[] | null;
}

export interface CatalogTitleSheetMarker {
  kind: 'intro' | 'recap' | 'credits';
  start?: number | null;
  end?: number | null;
}

export interface CatalogTitleSheetPerson {
  name: string;
  role: string;
  character?: string | null;
}

export interface CatalogTitleSheetSeason {
  number?: number | null;
  title?: string | null;
  episodes: CatalogTitleSheetEpisode[];
  names?: Record<string, string> | null;
}

export interface CatalogTitleSheetSource {
  fields?: string[] | null;
  address: string;
  name?: string | null;
  licence?: string | null;
  attribution?: string | null;
  collectedAt?: string | null;
}

export interface CatalogTitleSheetWindow {
  countries?: string[] | null;
  from?: string | null;
  until?: string | null;
}

export interface FieldError {
  field: string;
  message: string;
}

export interface PlaybackCard {
  id: string;
  type: 'film' | 'series';
  title: string;
  year: number;
  maturity: number;
  genres: string[];
  runtime?: number;
  seasonCount?: number;
  artwork: PlaybackCardArtwork;
  badge?: string;
}

export interface PlaybackCardArtwork {
  poster: string;
  backdrop: string;
  square?: string;
  logo?: string;
  dominantColor: string;
  untitled?: boolean;
}

export interface PlaybackDownloadRequest {
  titleId?: string | null;
  episodeId?: string | null;
  deviceId: string;
  deviceName?: string | null;
}

export interface PlaybackEpisodeProgress {
  episodeId: string;
  positionMs: number;
  durationMs: number;
  finished: boolean;
  watchedAt: string;
}

export interface PlaybackGrantedDownload {
  downloadId: string;
  expiresAt: string;
  manifestUrl: string;
  signedUntil: string;
  resumeAt: number;
  durationMs: number;
  tracks: PlaybackStartedSessionTracks;
  markers: PlaybackStartedSessionMarker[];
  thumbnails?: string;
  title: PlaybackCard;
  episode?: PlaybackStartedSessionEpisodeCard;
  next?: PlaybackStartedSessionEpisodeCard;
}

export interface PlaybackHeartbeatRequest {
  positionMs: number;
  state: 'playing' | 'paused' | 'buffering' | 'ended';
  qoe?: PlaybackQoe | null;
  refused?: boolean | null;
}

export interface PlaybackHeldDownload {
  downloadId: string;
  deviceId: string;
  deviceName: string;
  profileId: string;
  titleId?: string;
  episodeId?: string;
  title?: string;
  grantedAt: string;
  expiresAt: string;
}

export interface PlaybackHeldDownloadsHoldings {
  items: PlaybackHeldDownload[];
  nextCursor?: string;
  allowed: number;
}

export interface PlaybackHistoryWatchedTitle {
  id: string;
  type: 'film' | 'series';
  title: string;
  year: number;
  maturity: number;
  genres: string[];
  runtime?: number;
  seasonCount?: number;
  artwork: PlaybackCardArtwork;
  badge?: string;
  episodeId?: string;
  season?: number;
  number?: number;
  episodeTitle?: string;
  watchedAt: string;
  positionMs: number;
  durationMs: number;
}

export interface PlaybackLicence {
  keys: PlaybackLicenceKey[];
  type: string;
}

export interface PlaybackLicenceKey {
  kty: string;
  kid: string;
  k: string;
}

export interface PlaybackLicenceRequest {
  kids: string[];
  type?: 'temporary' | null;
}

export interface PlaybackNewProgress {
  positionMs: number;
  episodeId?: string | null;
  at?: string | null;
}

export interface PlaybackNumbersAnswer {
  days: PlaybackNumbersAnswerDay[];
  errors: PlaybackNumbersAnswerErrorCount[];
  titles: PlaybackNumbersAnswerTitleLine[];
  countries: PlaybackNumbersAnswerCountryLine[];
}

export interface PlaybackNumbersAnswerCountryLine {
  country: string;
  plays: number;
}

export interface PlaybackNumbersAnswerDay {
  day: string;
  plays: number;
  viewers: number;
  watchedSeconds: number;
  completed: number;
  startUpMs?: PlaybackNumbersAnswerStartUp;
  starts: number;
  failedStarts: number;
  rebufferRatio?: number;
  bitsPerSecond?: number;
  switchesPerHour?: number;
}

export interface PlaybackNumbersAnswerErrorCount {
  code: string;
  count: number;
}

export interface PlaybackNumbersAnswerStartUp {
  p50: number;
  p95: number;
}

export interface PlaybackNumbersAnswerTitleLine {
  id: string;
  title?: string;
  plays: number;
  viewers: number;
  watchedSeconds: number;
  completion: number;
}

export interface PlaybackPageHistoryWatchedTitle {
  items: PlaybackHistoryWatchedTitle[];
  nextCursor: string | null;
}

export interface PlaybackPageTrouble {
  items: PlaybackTrouble[];
  nextCursor: string | null;
}

export interface PlaybackPageUnfinishedTitle {
  items: PlaybackUnfinishedTitle[];
  nextCursor: string | null;
}

export interface PlaybackQoe {
  startupMs?: number | null;
  rebuffers?: number | null;
  rebufferMs?: number | null;
  switches?: number | null;
  errors?: number | null;
  errorCode?: string | null;
  bitsPerSecond?: number | null;
}

export interface PlaybackSessionsEndRequest {
  positionMs?: number | null;
  qoe?: PlaybackQoe | null;
}

export interface PlaybackSessionsHeartbeatAnswer {
  expiresAt: string;
}

export interface PlaybackStartRequest {
  titleId?: string | null;
  episodeId?: string | null;
  kind?: 'feature' | 'trailer' | null;
  client?: 'web' | 'native' | null;
  deviceId: string;
  deviceName?: string | null;
}

export interface PlaybackStartedSession {
  sessionId: string;
  manifestUrl: string;
  resumeAt: number;
  expiresAt: string;
  heartbeatEvery: number;
  durationMs: number;
  tracks: PlaybackStartedSessionTracks;
  markers: PlaybackStartedSessionMarker[];
  licenseUrl?: string;
  thumbnails?: string;
  title: PlaybackCard;
  episode?: PlaybackStartedSessionEpisodeCard;
  next?: PlaybackStartedSessionEpisodeCard;
}

export interface PlaybackStartedSessionEpisodeCard {
  titleId: string;
  episodeId: string;
  season: number;
  number: number;
  title: string;
  still?: string;
}

export interface PlaybackStartedSessionMarker {
  kind: string;
  startMs: number;
  endMs: number;
}

export interface PlaybackStartedSessionTrack {
  language: string;
  label: string;
  role: string;
}

export interface PlaybackStartedSessionTracks {
  audio: PlaybackStartedSessionTrack[];
  subtitles: PlaybackStartedSessionTrack[];
}

export interface PlaybackTitleProgress {
  titleId: string;
  episodeId?: string;
  positionMs: number;
  durationMs: number;
  finished: boolean;
  watchedAt?: string;
  episodes?: PlaybackEpisodeProgress[];
}

export interface PlaybackTrouble {
  at: string;
  refused?: string;
  startUpMs?: number;
  watchedSeconds: number;
  stalledMs: number;
  errors: Record<string, number>;
}

export interface PlaybackUnfinishedTitle {
  id: string;
  type: 'film' | 'series';
  title: string;
  year: number;
  maturity: number;
  genres: string[];
  runtime?: number;
  seasonCount?: number;
  artwork: PlaybackCardArtwork;
  badge?: string;
  episodeId?: string;
  season?: number;
  number?: number;
  episodeTitle?: string;
  positionMs: number;
  durationMs: number;
  watchedAt: string;
}

/** A refusal (RFC 9457). Some codes bring members of their own */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  code: string;
  traceId: string;
  errors?: FieldError[];
}

/** Every code that is answered today; more come with time */
export type ProblemCode = 'account-pin-required' | 'account-pin-wrong' | 'already-subscribed' | 'bad-signature' | 'cross-site' | 'download-ended' | 'download-limit' | 'downloads-not-in-plan' | 'email-taken' | 'forbidden' | 'idempotency-key-reused' | 'internal' | 'invalid' | 'invalid-credentials' | 'key-not-in-plan' | 'kids-profile' | 'malformed' | 'maturity' | 'method-not-allowed' | 'no-artwork' | 'no-subscription' | 'no-upload' | 'not-acceptable' | 'not-downloadable' | 'not-encoding' | 'not-failed' | 'not-found' | 'not-now' | 'not-ready' | 'not-refundable' | 'overloaded' | 'passkey-invalid' | 'passkey-limit' | 'payment-failed' | 'pin-locked' | 'pin-required' | 'pin-wrong' | 'precondition-required' | 'profile-limit' | 'profile-required' | 'running' | 'second-factor-on' | 'second-factor-required' | 'second-factor-wrong' | 'session-ended' | 'shelf-in-use' | 'signature-refused' | 'still-starting' | 'subscription-required' | 'takedown-unfinished' | 'taken-down' | 'token-invalid' | 'too-large' | 'too-many-requests' | 'too-many-streams' | 'too-slow' | 'unauthorized' | 'unavailable' | 'unsupported-media-type' | 'upload-incomplete' | 'version-conflict';

export interface ProfileAccountPinState {
  hasPin: boolean;
}

export interface ProfileAvatar {
  id: string;
  name: string;
  url: string;
}

export interface ProfileCard {
  id: string;
  type: 'film' | 'series';
  title: string;
  year: number;
  maturity: number;
  genres: string[];
  runtime?: number;
  seasonCount?: number;
  artwork: ProfileCardArtwork;
  badge?: string;
}

export interface ProfileCardArtwork {
  poster: string;
  backdrop: string;
  square?: string;
  logo?: string;
  dominantColor: string;
  untitled?: boolean;
}

export type ProfileListedProfile = ProfileProfile | ProfileProfileCard;

export interface ProfileNewPin {
  pin: string;
  currentPin?: string | null;
  password?: string | null;
}

export interface ProfileNewProfile {
  name: string;
  avatarId: string;
  kids?: boolean | null;
  maturity?: number | null;
  language?: string | null;
  autoplay?: boolean | null;
  previews?: boolean | null;
  subtitles?: string | null;
  audio?: string | null;
  accent?: 'amber' | 'coral' | 'rose' | 'violet' | 'sky' | 'mint' | null;
  accountPin?: string | null;
}

export interface ProfilePageAvatar {
  items: ProfileAvatar[];
  nextCursor: string | null;
}

export interface ProfilePageCard {
  items: ProfileCard[];
  nextCursor: string | null;
}

export interface ProfilePageListedProfile {
  items: ProfileListedProfile[];
  nextCursor: string | null;
}

export interface ProfilePinRemoval {
  currentPin?: string | null;
  password?: string | null;
}

export interface ProfilePlayerSettings {
  subtitleStyle?: ProfileSubtitleStyle | null;
  intros?: 'ask' | 'skip' | 'skip-after-first' | null;
  recaps?: 'ask' | 'skip' | 'skip-after-first' | null;
  credits?: 'ask' | 'skip' | 'skip-after-first' | null;
  nextAfter?: number | null;
  captions?: boolean | null;
  descriptions?: boolean | null;
}

export interface ProfileProfile {
  id: string;
  name: string;
  avatarId: string;
  avatarUrl: string;
  kids: boolean;
  maturity: number;
  language: string;
  hasPin: boolean;
  autoplay: boolean;
  previews: boolean;
  subtitles: string;
  audio: string;
  accent: 'amber' | 'coral' | 'rose' | 'violet' | 'sky' | 'mint';
  createdAt: string;
}

export interface ProfileProfileCard {
  id: string;
  name: string;
  avatarId: string;
  avatarUrl: string;
  kids: boolean;
  hasPin: boolean;
}

export interface ProfileProfileChange {
  name?: string | null;
  avatarId?: string | null;
  kids?: boolean | null;
  maturity?: number | null;
  language?: string | null;
  autoplay?: boolean | null;
  previews?: boolean | null;
  subtitles?: string | null;
  audio?: string | null;
  accent?: 'amber' | 'coral' | 'rose' | 'violet' | 'sky' | 'mint' | null;
  accountPin?: string | null;
}

export interface ProfileRating {
  thumb: 'up' | 'down' | 'love' | null;
}

export interface ProfileSubtitleStyle {
  size?: 'small' | 'medium' | 'large' | 'huge' | null;
  colour?: 'white' | 'yellow' | 'green' | 'cyan' | 'black' | null;
  background?: 'none' | 'dim' | 'black' | 'white' | null;
  edge?: 'none' | 'shadow' | 'outline' | null;
  font?: 'sans' | 'serif' | 'mono' | 'casual' | null;
}

export interface ProfileTrackChoice {
  subtitles?: string | null;
  audio?: string | null;
}

export interface RecommendationCardArtwork {
  poster: string;
  backdrop: string;
  square?: string;
  logo?: string;
  dominantColor: string;
  untitled?: boolean;
}

export interface RecommendationHomeMoreOfRow {
  id: string;
  kind: string;
  title: string;
  items: RecommendationHomePageItem[];
  nextCursor: string | null;
}

export interface RecommendationHomePage {
  hero?: RecommendationHomePageHero;
  rows: RecommendationHomePageRow[];
}

export interface RecommendationHomePageHero {
  id: string;
  type: 'film' | 'series';
  title: string;
  year: number;
  maturity: number;
  genres: string[];
  runtime?: number;
  seasonCount?: number;
  artwork: RecommendationCardArtwork;
  badge?: string;
  synopsis: string;
  reason?: string;
}

export interface RecommendationHomePageItem {
  id: string;
  type: 'film' | 'series';
  title: string;
  year: number;
  maturity: number;
  genres: string[];
  runtime?: number;
  seasonCount?: number;
  artwork: RecommendationCardArtwork;
  badge?: string;
  positionMs?: number;
  durationMs?: number;
  episodeId?: string;
}

export interface RecommendationHomePageRow {
  id: string;
  kind: string;
  title: string;
  reason?: string;
  items: RecommendationHomePageItem[];
}

export interface RecommendationImpressionShown {
  items: RecommendationImpressionShownItem[];
}

export interface RecommendationImpressionShownItem {
  rowId: string;
  titleId: string;
  position: number;
}

/** Each operation by its id. */
export interface Operations {
  authAccountAgree: {
    method: 'PUT';
    path: '/api/auth/account/terms';
    query: undefined;
    request: AuthAccountAgreement;
    answer: AuthAccount;
  };
  authAccountChange: {
    method: 'PATCH';
    path: '/api/auth/account';
    query: undefined;
    request: AuthAccountChange;
    answer: AuthAccount;
  };
  authAccountErase: {
    method: 'DELETE';
    path: '/api/auth/account';
    query: undefined;
    request: AuthAccountFarewell;
    answer: undefined;
  };
  authAccountShow: {
    method: 'GET';
    path: '/api/auth/account';
    query: undefined;
    request: undefined;
    answer: AuthAccount;
  };
  authEmailSend: {
    method: 'POST';
    path: '/api/auth/email/verify/send';
    query: undefined;
    request: undefined;
    answer: undefined;
  };
  authEmailVerify: {
    method: 'POST';
    path: '/api/auth/email/verify';
    query: undefined;
    request: AuthEmailVerification;
    answer: undefined;
  };
  authExportExport: {
    method: 'POST';
    path: '/api/auth/account/export';
    query: undefined;
    request: AuthExportProof;
    answer: string;
  };
  authJwksKeys: {
    method: 'GET';
    path: '/api/auth/jwks.json';
    query: undefined;
    request: undefined;
    answer: Record<string, unknown>;
  };
  authOperatorsList: {
    method: 'GET';
    path: '/api/studio/operators';
    query: undefined;
    request: undefined;
    answer: AuthOperators;
  };
  authPasskeyAdd: {
    method: 'POST';
    path: '/api/auth/passkeys';
    query: undefined;
    request: AuthNewPasskey;
    answer: AuthPasskey;
  };
  authPasskeyList: {
    method: 'GET';
    path: '/api/auth/passkeys';
    query: undefined;
    request: undefined;
    answer: AuthPagePasskey;
  };
  authPasskeyOptions: {
    method: 'POST';
    path: '/api/auth/passkeys/options';
    query: undefined;
    request: AuthPasskeyProof;
    answer: Record<string, unknown>;
  };
  authPasskeyRemove: {
    method: 'DELETE';
    path: '/api/auth/passkeys/{id}';
    query: undefined;
    request: undefined;
    answer: undefined;
  };
  authPasskeySignInLogin: {
    method: 'POST';
    path: '/api/auth/login/passkey';
    query: undefined;
    request: AuthPasskeySignIn;
    answer: AuthSignedIn;
  };
  authPasskeySignInOptions: {
    method: 'POST';
    path: '/api/auth/login/passkey/options';
    query: undefined;
    request: undefined;
    answer: Record<string, unknown>;
  };
  authPasswordChange: {
    method: 'POST';
    path: '/api/auth/password/change';
    query: undefined;
    request: AuthPasswordChange;
    answer: undefined;
  };
  authPasswordCheck: {
    method: 'POST';
    path: '/api/auth/password/check';
    query: undefined;
    request: AuthPasswordProof;
    answer: undefined;
  };
  authPasswordForgot: {
    method: 'POST';
    path: '/api/auth/password/forgot';
    query: undefined;
    request: AuthPasswordForgotten;
    answer: undefined;
  };
  authPasswordReset: {
    method: 'POST';
    path: '/api/auth/password/reset';
    query: undefined;
    request: AuthPasswordReset;
    answer: undefined;
  };
  authProfileChoiceChoose: {
    method: 'POST';
    path: '/api/auth/profile';
    query: undefined;
    request: AuthProfileChoiceChoice;
    answer: AuthProfileChoiceChosen;
  };
  authRefreshLogout: {
    method: 'POST';
    path: '/api/auth/logout';
    query: undefined;
    request: undefined;
    answer: undefined;
  };
  authRefreshRefresh: {
    method: 'POST';
    path: '/api/auth/refresh';
    query: undefined;
    request: AuthRefresh | undefined;
    answer: AuthRefreshRenewed;
  };
  authSecondFactorBegin: {
    method: 'POST';
    path: '/api/auth/second-factor';
    query: undefined;
    request: AuthSecondFactorPassword;
    answer: AuthSecondFactorBegun;
  };
  authSecondFactorConfirm: {
    method: 'POST';
    path: '/api/auth/second-factor/confirm';
    query: undefined;
    request: AuthSecondFactorCode;
    answer: AuthSecondFactorCodes;
  };
  authSecondFactorRemove: {
    method: 'DELETE';
    path: '/api/auth/second-factor';
    query: undefined;
    request: AuthSecondFactorProof;
    answer: undefined;
  };
  authSecondFactorRenew: {
    method: 'POST';
    path: '/api/auth/second-factor/recovery-codes';
    query: undefined;
    request: AuthSecondFactorProof;
    answer: AuthSecondFactorCodes;
  };
  authSecondFactorShow: {
    method: 'GET';
    path: '/api/auth/second-factor';
    query: undefined;
    request: undefined;
    answer: AuthSecondFactorsState;
  };
  authSessionsEnd: {
    method: 'DELETE';
    path: '/api/auth/sessions/{id}';
    query: undefined;
    request: undefined;
    answer: undefined;
  };
  authSessionsEndOthers: {
    method: 'DELETE';
    path: '/api/auth/sessions';
    query: undefined;
    request: undefined;
    answer: undefined;
  };
  authSessionsList: {
    method: 'GET';
    path: '/api/auth/sessions';
    query: undefined;
    request: undefined;
    answer: AuthPageSignedInDevice;
  };
  authSignInLogin: {
    method: 'POST';
    path: '/api/auth/login';
    query: undefined;
    request: AuthSignIn;
    answer: AuthSignedIn;
  };
  authSignInRegister: {
    method: 'POST';
    path: '/api/auth/register';
    query: undefined;
    request: AuthSignInRegistration;
    answer: AuthSignedIn;
  };
  authSignInTerms: {
    method: 'GET';
    path: '/api/auth/terms';
    query: undefined;
    request: undefined;
    answer: AuthTerms;
  };
  authStudioAccountsAccount: {
    method: 'GET';
    path: '/api/studio/accounts/{id}';
    query: undefined;
    request: undefined;
    answer: AuthStudioAccountsFoundAccount;
  };
  authStudioAccountsEnd: {
    method: 'POST';
    path: '/api/studio/accounts/{id}/sessions/end';
    query: undefined;
    request: AuthStudioAccountsWhy;
    answer: undefined;
  };
  authStudioAccountsSearch: {
    method: 'POST';
    path: '/api/studio/accounts/search';
    query: undefined;
    request: AuthStudioAccountsSearch;
    answer: AuthStudioAccountsFoundAccount;
  };
  authStudioAccountsSessions: {
    method: 'GET';
    path: '/api/studio/accounts/{id}/sessions';
    query: undefined;
    request: undefined;
    answer: AuthPageSignedInDevice;
  };
  billingAsideEventsAside: {
    method: 'GET';
    path: '/api/studio/billing/events';
    query: undefined;
    request: undefined;
    answer: BillingPageAsideEventsAside;
  };
  billingAsideEventsReplay: {
    method: 'POST';
    path: '/api/studio/billing/events/{id}/replay';
    query: undefined;
    request: undefined;
    answer: undefined;
  };
  billingChangeCancel: {
    method: 'POST';
    path: '/api/billing/subscription/cancel';
    query: undefined;
    request: BillingChangeCancellation;
    answer: undefined;
  };
  billingChangePause: {
    method: 'POST';
    path: '/api/billing/subscription/pause';
    query: undefined;
    request: BillingChangePauseRequest;
    answer: undefined;
  };
  billingChangePlan: {
    method: 'POST';
    path: '/api/billing/subscription/plan';
    query: undefined;
    request: BillingPlanChange;
    answer: undefined;
  };
  billingChangePreview: {
    method: 'POST';
    path: '/api/billing/subscription/preview';
    query: undefined;
    request: BillingChangePreviewRequest;
    answer: BillingPlanPreview;
  };
  billingChangePreviewResume: {
    method: 'POST';
    path: '/api/billing/subscription/resume/preview';
    query: undefined;
    request: undefined;
    answer: BillingResumePreview;
  };
  billingChangeResume: {
    method: 'POST';
    path: '/api/billing/subscription/resume';
    query: undefined;
    request: undefined;
    answer: undefined;
  };
  billingCheckoutCheckout: {
    method: 'POST';
    path: '/api/billing/checkout';
    query: undefined;
    request: BillingCheckoutRequest;
    answer: BillingCheckoutStarted;
  };
  billingCheckoutPortal: {
    method: 'POST';
    path: '/api/billing/portal';
    query: undefined;
    request: undefined;
    answer: BillingCheckoutPortalOpened;
  };
  billingFiguresFigures: {
    method: 'GET';
    path: '/api/studio/billing/figures';
    query: {
      days?: number;
    };
    request: undefined;
    answer: BillingFigures;
  };
  billingInvoicesInvoices: {
    method: 'GET';
    path: '/api/billing/invoices';
    query: {
      cursor?: string;
      limit?: number;
    };
    request: undefined;
    answer: BillingPageInvoiceView;
  };
  billingInvoicesReceipt: {
    method: 'GET';
    path: '/api/billing/invoices/{id}/receipt';
    query: undefined;
    request: undefined;
    answer: BillingInvoicesReceipt;
  };
  billingPlansPlans: {
    method: 'GET';
    path: '/api/billing/plans';
    query: undefined;
    request: undefined;
    answer: BillingPageOfferedPlan;
  };
  billingReconciliationLast: {
    method: 'GET';
    path: '/api/studio/billing/reconciliation';
    query: undefined;
    request: undefined;
    answer: BillingReport;
  };
  billingReconciliationNow: {
    method: 'POST';
    path: '/api/studio/billing/reconciliation';
    query: undefined;
    request: undefined;
    answer: BillingReport;
  };
  billingSubscriptionSubscription: {
    method: 'GET';
    path: '/api/billing/subscription';
    query: undefined;
    request: undefined;
    answer: BillingSubscriptionView;
  };
  billingSupportAccount: {
    method: 'GET';
    path: '/api/studio/billing/accounts/{account}';
    query: undefined;
    request: undefined;
    answer: BillingAccountView;
  };
  billingSupportCancel: {
    method: 'POST';
    path: '/api/studio/billing/accounts/{account}/cancel';
    query: undefined;
    request: BillingSupportCancelRequest;
    answer: undefined;
  };
  billingSupportGive: {
    method: 'PUT';
    path: '/api/studio/billing/accounts/{account}/complimentary';
    query: undefined;
    request: BillingSupportGift;
    answer: undefined;
  };
  billingSupportInvoices: {
    method: 'GET';
    path: '/api/studio/billing/accounts/{account}/invoices';
    query: {
      cursor?: string;
      limit?: number;
    };
    request: undefined;
    answer: BillingPageInvoiceView;
  };
  billingSupportLedger: {
    method: 'GET';
    path: '/api/studio/billing/accounts/{account}/ledger';
    query: {
      cursor?: string;
      limit?: number;
    };
    request: undefined;
    answer: BillingPageLedgerEntry;
  };
  billingSupportRefund: {
    method: 'POST';
    path: '/api/studio/billing/accounts/{account}/refunds';
    query: undefined;
    request: BillingSupportRefundRequest;
    answer: undefined;
  };
  billingSupportTake: {
    method: 'POST';
    path: '/api/studio/billing/accounts/{account}/complimentary/end';
    query: undefined;
    request: BillingSupportWhy;
    answer: undefined;
  };
  billingWebhookEvent: {
    method: 'POST';
    path: '/api/billing/stripe/webhook';
    query: undefined;
    request: Record<string, unknown> | undefined;
    answer: BillingWebhookStored;
  };
  catalogSearchSearch: {
    method: 'GET';
    path: '/api/catalog/search';
    query: {
      q?: string;
      type?: 'film' | 'series';
      genre?: string;
      year?: number;
      decade?: number;
      limit?: number;
    };
    request: undefined;
    answer: CatalogSearchFoundPage;
  };
  catalogSearchSuggestions: {
    method: 'GET';
    path: '/api/catalog/search/suggestions';
    query: {
      q?: string;
    };
    request: undefined;
    answer: CatalogPageSuggestion;
  };
  catalogShelfChannel: {
    method: 'GET';
    path: '/api/catalog/channels/{slug}';
    query: {
      cursor?: string;
      limit?: number;
    };
    request: undefined;
    answer: CatalogShelfChannelPage;
  };
  catalogShelfChannels: {
    method: 'GET';
    path: '/api/catalog/channels';
    query: undefined;
    request: undefined;
    answer: CatalogPageShelfChannelLine;
  };
  catalogShelfGenres: {
    method: 'GET';
    path: '/api/catalog/genres';
    query: undefined;
    request: undefined;
    answer: CatalogPageShelfGenreLine;
  };
  catalogStudioBatchBatch: {
    method: 'POST';
    path: '/api/studio/titles/batch';
    query: {
      dryRun?: boolean;
    };
    request: string;
    answer: string;
  };
  catalogStudioEncodingEncodings: {
    method: 'GET';
    path: '/api/studio/encodings';
    query: {
      state?: string;
      cursor?: string;
      limit?: number;
    };
    request: undefined;
    answer: CatalogPageEncodingBoardItem;
  };
  catalogStudioEncodingEvents: {
    method: 'GET';
    path: '/api/studio/encodings/events';
    query: undefined;
    request: undefined;
    answer: string;
  };
  catalogStudioEncodingFrames: {
    method: 'GET';
    path: '/api/studio/titles/{id}/frames';
    query: undefined;
    request: undefined;
    answer: CatalogPageFramesPicture;
  };
  catalogStudioHistoryOfLibrary: {
    method: 'GET';
    path: '/api/studio/history';
    query: {
      cursor?: string;
      limit?: number;
    };
    request: undefined;
    answer: CatalogPageStudioHistoryHistoryLine;
  };
  catalogStudioHistoryOfTitle: {
    method: 'GET';
    path: '/api/studio/titles/{id}/history';
    query: {
      cursor?: string;
      limit?: number;
    };
    request: undefined;
    answer: CatalogPageStudioHistoryHistoryLine;
  };
  catalogStudioImageAnnounce: {
    method: 'POST';
    path: '/api/studio/images';
    query: undefined;
    request: CatalogStudioImageImageRequest;
    answer: CatalogStudioImageImageAddress;
  };
  catalogStudioLibraryBulk: {
    method: 'POST';
    path: '/api/studio/titles/bulk';
    query: undefined;
    request: CatalogStudioLibraryBulkEdit;
    answer: CatalogPageBulkEditsBulkOutcome;
  };
  catalogStudioLibraryList: {
    method: 'GET';
    path: '/api/studio/titles';
    query: {
      q?: string;
      type?: 'film' | 'series';
      genre?: string;
      channel?: string;
      state?: 'published' | 'scheduled' | 'draft' | 'withdrawn' | 'taken-down';
      encoding?: 'none' | 'running' | 'failed' | 'ready';
      year?: number;
      maturity?: number;
      missing?: 'artwork' | 'synopsis' | 'video';
      sort?: 'key' | 'title' | 'changed' | 'year';
      cursor?: string;
      limit?: number;
    };
    request: undefined;
    answer: CatalogStudioLibraryLibraryPage;
  };
  catalogStudioMasterAbort: {
    method: 'DELETE';
    path: '/api/studio/masters/{masterId}/upload';
    query: undefined;
    request: undefined;
    answer: undefined;
  };
  catalogStudioMasterAddresses: {
    method: 'POST';
    path: '/api/studio/masters/{masterId}/parts';
    query: undefined;
    request: CatalogStudioMasterPartNumbers;
    answer: CatalogStudioMasterPartAddresses;
  };
  catalogStudioMasterAnnounce: {
    method: 'POST';
    path: '/api/studio/titles/{id}/masters';
    query: undefined;
    request: CatalogMasterRequest;
    answer: CatalogMastersAnnounced;
  };
  catalogStudioMasterAnnounce_1: {
    method: 'POST';
    path: '/api/studio/titles/{id}/masters/multipart';
    query: undefined;
    request: CatalogMultipartRequest;
    answer: CatalogMastersAnnouncedParts;
  };
  catalogStudioMasterCancel: {
    method: 'DELETE';
    path: '/api/studio/masters/{masterId}/encoding';
    query: undefined;
    request: undefined;
    answer: undefined;
  };
  catalogStudioMasterComplete: {
    method: 'POST';
    path: '/api/studio/masters/{masterId}/complete';
    query: undefined;
    request: undefined;
    answer: undefined;
  };
  catalogStudioMasterRetry: {
    method: 'POST';
    path: '/api/studio/masters/{masterId}/retry';
    query: undefined;
    request: undefined;
    answer: undefined;
  };
  catalogStudioPreviewPreview: {
    method: 'POST';
    path: '/api/studio/titles/preview';
    query: {
      language?: string;
    };
    request: CatalogStudioPreviewPreviewRequest;
    answer: CatalogTitlePagesPreview;
  };
  catalogStudioShelfChannel: {
    method: 'PUT';
    path: '/api/studio/channels/{slug}';
    query: undefined;
    request: CatalogStudioShelfChannelRequest;
    answer: CatalogChannel;
  };
  catalogStudioShelfGenre: {
    method: 'PUT';
    path: '/api/studio/genres/{slug}';
    query: undefined;
    request: CatalogStudioShelfGenreRequest;
    answer: CatalogGenre;
  };
  catalogStudioShelvesChannels: {
    method: 'GET';
    path: '/api/studio/channels';
    query: undefined;
    request: undefined;
    answer: CatalogPageStudioShelvesStudioChannel;
  };
  catalogStudioShelvesGenres: {
    method: 'GET';
    path: '/api/studio/genres';
    query: undefined;
    request: undefined;
    answer: CatalogPageStudioShelvesStudioGenre;
  };
  catalogStudioShelvesOrderChannels: {
    method: 'PUT';
    path: '/api/studio/channels/order';
    query: undefined;
    request: CatalogStudioShelvesOrder;
    answer: undefined;
  };
  catalogStudioShelvesOrderGenres: {
    method: 'PUT';
    path: '/api/studio/genres/order';
    query: undefined;
    request: CatalogStudioShelvesOrder;
    answer: undefined;
  };
  catalogStudioShelvesRemoveChannel: {
    method: 'DELETE';
    path: '/api/studio/channels/{slug}';
    query: undefined;
    request: undefined;
    answer: undefined;
  };
  catalogStudioShelvesRemoveGenre: {
    method: 'DELETE';
    path: '/api/studio/genres/{slug}';
    query: undefined;
    request: undefined;
    answer: undefined;
  };
  catalogStudioTakedownRestore: {
    method: 'POST';
    path: '/api/studio/titles/{id}/restore';
    query: undefined;
    request: undefined;
    answer: CatalogStudioTitle;
  };
  catalogStudioTakedownTakeDown: {
    method: 'POST';
    path: '/api/studio/titles/{id}/takedown';
    query: undefined;
    request: CatalogStudioTakedownReason;
    answer: CatalogStudioTitle;
  };
  catalogStudioTitleEdit: {
    method: 'PUT';
    path: '/api/studio/titles/{id}/sheet';
    query: undefined;
    request: CatalogTitleSheet;
    answer: CatalogStudioTitle;
  };
  catalogStudioTitleOne: {
    method: 'GET';
    path: '/api/studio/titles/{id}';
    query: undefined;
    request: undefined;
    answer: CatalogStudioTitle;
  };
  catalogStudioTitlePublish: {
    method: 'POST';
    path: '/api/studio/titles/{id}/publish';
    query: undefined;
    request: CatalogStudioTitlePublish;
    answer: CatalogStudioTitle;
  };
  catalogStudioTitlePut: {
    method: 'PUT';
    path: '/api/studio/titles/by-key/{key}';
    query: undefined;
    request: CatalogTitleSheet;
    answer: CatalogStudioTitleBroughtIn;
  };
  catalogStudioTitleRemove: {
    method: 'DELETE';
    path: '/api/studio/titles/{id}';
    query: undefined;
    request: undefined;
    answer: undefined;
  };
  catalogStudioTitleSchedule: {
    method: 'PUT';
    path: '/api/studio/titles/{id}/schedule';
    query: undefined;
    request: CatalogSchedule;
    answer: CatalogStudioTitle;
  };
  catalogStudioTitleWithdraw: {
    method: 'POST';
    path: '/api/studio/titles/{id}/withdraw';
    query: undefined;
    request: undefined;
    answer: CatalogStudioTitle;
  };
  catalogTitleList: {
    method: 'GET';
    path: '/api/catalog/titles';
    query: {
      type?: 'film' | 'series';
      genre?: string;
      channel?: string;
      year?: number;
      sort?: 'newest' | 'title' | 'rating';
      cursor?: string;
      limit?: number;
    };
    request: undefined;
    answer: CatalogPageCard;
  };
  catalogTitleSeason: {
    method: 'GET';
    path: '/api/catalog/titles/{id}/seasons/{number}';
    query: undefined;
    request: undefined;
    answer: CatalogPageSeasonPagesEpisodeLine;
  };
  catalogTitleSimilar: {
    method: 'GET';
    path: '/api/catalog/titles/{id}/similar';
    query: {
      limit?: number;
    };
    request: undefined;
    answer: CatalogPageCard;
  };
  catalogTitleTitle: {
    method: 'GET';
    path: '/api/catalog/titles/{id}';
    query: undefined;
    request: undefined;
    answer: CatalogTitlePage;
  };
  playbackContinueWatchingList: {
    method: 'GET';
    path: '/api/playback/continue-watching';
    query: {
      cursor?: string;
      limit?: number;
    };
    request: undefined;
    answer: PlaybackPageUnfinishedTitle;
  };
  playbackContinueWatchingTakeOff: {
    method: 'DELETE';
    path: '/api/playback/continue-watching/{titleId}';
    query: undefined;
    request: undefined;
    answer: undefined;
  };
  playbackDownloadsGrant: {
    method: 'POST';
    path: '/api/playback/downloads';
    query: undefined;
    request: PlaybackDownloadRequest;
    answer: PlaybackGrantedDownload;
  };
  playbackDownloadsList: {
    method: 'GET';
    path: '/api/playback/downloads';
    query: undefined;
    request: undefined;
    answer: PlaybackHeldDownloadsHoldings;
  };
  playbackDownloadsRemove: {
    method: 'DELETE';
    path: '/api/playback/downloads/{downloadId}';
    query: undefined;
    request: undefined;
    answer: undefined;
  };
  playbackDownloadsRemoveAll: {
    method: 'DELETE';
    path: '/api/playback/downloads';
    query: {
      deviceId: string;
    };
    request: undefined;
    answer: undefined;
  };
  playbackDownloadsRenew: {
    method: 'POST';
    path: '/api/playback/downloads/{downloadId}/renew';
    query: undefined;
    request: undefined;
    answer: PlaybackGrantedDownload;
  };
  playbackHistoryErase: {
    method: 'DELETE';
    path: '/api/playback/history';
    query: undefined;
    request: undefined;
    answer: undefined;
  };
  playbackHistoryList: {
    method: 'GET';
    path: '/api/playback/history';
    query: {
      cursor?: string;
      limit?: number;
    };
    request: undefined;
    answer: PlaybackPageHistoryWatchedTitle;
  };
  playbackKeyKey: {
    method: 'GET';
    path: '/api/playback/keys/{titleId}/{assetId}/{keyId}';
    query: {
      session?: string;
    };
    request: undefined;
    answer: string;
  };
  playbackLicenceLicense: {
    method: 'POST';
    path: '/api/playback/sessions/{sessionId}/license';
    query: undefined;
    request: PlaybackLicenceRequest;
    answer: PlaybackLicence;
  };
  playbackManifestManifest: {
    method: 'GET';
    path: '/api/playback/manifests/{titleId}/{assetId}/{file}';
    query: undefined;
    request: undefined;
    answer: string;
  };
  playbackNumbersAll: {
    method: 'GET';
    path: '/api/studio/numbers';
    query: {
      days?: number;
      country?: string;
    };
    request: undefined;
    answer: PlaybackNumbersAnswer;
  };
  playbackNumbersOfTitle: {
    method: 'GET';
    path: '/api/studio/numbers/titles/{id}';
    query: {
      days?: number;
      country?: string;
    };
    request: undefined;
    answer: PlaybackNumbersAnswer;
  };
  playbackProgressGet: {
    method: 'GET';
    path: '/api/playback/progress/{titleId}';
    query: undefined;
    request: undefined;
    answer: PlaybackTitleProgress;
  };
  playbackProgressPut: {
    method: 'PUT';
    path: '/api/playback/progress/{titleId}';
    query: undefined;
    request: PlaybackNewProgress;
    answer: undefined;
  };
  playbackSessionsBeat: {
    method: 'POST';
    path: '/api/playback/sessions/{sessionId}/heartbeat';
    query: undefined;
    request: PlaybackHeartbeatRequest;
    answer: PlaybackSessionsHeartbeatAnswer;
  };
  playbackSessionsEnd: {
    method: 'DELETE';
    path: '/api/playback/sessions/{sessionId}';
    query: {
      positionMs?: number;
    };
    request: PlaybackSessionsEndRequest | undefined;
    answer: undefined;
  };
  playbackSessionsStart: {
    method: 'POST';
    path: '/api/playback/sessions';
    query: undefined;
    request: PlaybackStartRequest;
    answer: PlaybackStartedSession;
  };
  playbackTroublesOf: {
    method: 'GET';
    path: '/api/studio/playback/accounts/{account}/troubles';
    query: undefined;
    request: undefined;
    answer: PlaybackPageTrouble;
  };
  profileAccountPinRemove: {
    method: 'DELETE';
    path: '/api/profiles/account-pin';
    query: undefined;
    request: ProfilePinRemoval | undefined;
    answer: undefined;
  };
  profileAccountPinSet: {
    method: 'PUT';
    path: '/api/profiles/account-pin';
    query: undefined;
    request: ProfileNewPin;
    answer: undefined;
  };
  profileAccountPinShow: {
    method: 'GET';
    path: '/api/profiles/account-pin';
    query: undefined;
    request: undefined;
    answer: ProfileAccountPinState;
  };
  profileAvatarsList: {
    method: 'GET';
    path: '/api/avatars';
    query: undefined;
    request: undefined;
    answer: ProfilePageAvatar;
  };
  profileMyListAdd: {
    method: 'PUT';
    path: '/api/my-list/{titleId}';
    query: undefined;
    request: undefined;
    answer: undefined;
  };
  profileMyListRemove: {
    method: 'DELETE';
    path: '/api/my-list/{titleId}';
    query: undefined;
    request: undefined;
    answer: undefined;
  };
  profileMyListShow: {
    method: 'GET';
    path: '/api/my-list';
    query: {
      limit?: number;
      cursor?: string;
    };
    request: undefined;
    answer: ProfilePageCard;
  };
  profilePinRemove: {
    method: 'DELETE';
    path: '/api/profiles/{id}/pin';
    query: undefined;
    request: ProfilePinRemoval | undefined;
    answer: undefined;
  };
  profilePinSet: {
    method: 'PUT';
    path: '/api/profiles/{id}/pin';
    query: undefined;
    request: ProfileNewPin;
    answer: undefined;
  };
  profilePlayerChoose: {
    method: 'PUT';
    path: '/api/player/tracks/{titleId}';
    query: undefined;
    request: ProfileTrackChoice;
    answer: undefined;
  };
  profilePlayerKeep: {
    method: 'PUT';
    path: '/api/player/settings';
    query: undefined;
    request: ProfilePlayerSettings;
    answer: undefined;
  };
  profilePlayerSettings: {
    method: 'GET';
    path: '/api/player/settings';
    query: undefined;
    request: undefined;
    answer: ProfilePlayerSettings;
  };
  profilePlayerTracks: {
    method: 'GET';
    path: '/api/player/tracks/{titleId}';
    query: undefined;
    request: undefined;
    answer: ProfileTrackChoice;
  };
  profileProfilesChange: {
    method: 'PATCH';
    path: '/api/profiles/{id}';
    query: undefined;
    request: ProfileProfileChange;
    answer: ProfileProfile;
  };
  profileProfilesList: {
    method: 'GET';
    path: '/api/profiles';
    query: undefined;
    request: undefined;
    answer: ProfilePageListedProfile;
  };
  profileProfilesMake: {
    method: 'POST';
    path: '/api/profiles';
    query: undefined;
    request: ProfileNewProfile;
    answer: ProfileProfile;
  };
  profileProfilesRemove: {
    method: 'DELETE';
    path: '/api/profiles/{id}';
    query: undefined;
    request: undefined;
    answer: undefined;
  };
  profileProfilesShow: {
    method: 'GET';
    path: '/api/profiles/{id}';
    query: undefined;
    request: undefined;
    answer: ProfileProfile;
  };
  profileRatingsRate: {
    method: 'PUT';
    path: '/api/ratings/{titleId}';
    query: undefined;
    request: ProfileRating;
    answer: undefined;
  };
  profileRatingsShow: {
    method: 'GET';
    path: '/api/ratings/{titleId}';
    query: undefined;
    request: undefined;
    answer: ProfileRating;
  };
  recommendationHomeHome: {
    method: 'GET';
    path: '/api/home';
    query: {
      type?: 'film' | 'series';
    };
    request: undefined;
    answer: RecommendationHomePage;
  };
  recommendationHomeRow: {
    method: 'GET';
    path: '/api/home/rows/{rowId}';
    query: {
      type?: 'film' | 'series';
      cursor?: string;
      limit?: number;
    };
    request: undefined;
    answer: RecommendationHomeMoreOfRow;
  };
  recommendationImpressionShown: {
    method: 'POST';
    path: '/api/home/impressions';
    query: undefined;
    request: RecommendationImpressionShown;
    answer: undefined;
  };
}
