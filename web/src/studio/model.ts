import type {
  AuthOperator,
  CatalogBulkEditsBulkOutcome,
  CatalogEncodingBoardItem,
  CatalogFieldChange,
  CatalogFramesPicture,
  CatalogMastersProgress,
  CatalogStudioHistoryHistoryLine,
  CatalogStudioLibraryBulkEdit,
  CatalogStudioLibraryLibraryPage,
  CatalogStudioShelvesChosenTitle,
  CatalogStudioShelvesStudioChannel,
  CatalogStudioShelvesStudioGenre,
  CatalogStudioTitle,
  CatalogStudioTitleRow,
  CatalogTitlePagesPreview,
  CatalogTitleSheet,
  CatalogTitleSheetArtwork,
  CatalogTitleSheetEpisode,
  CatalogTitleSheetMarker,
  CatalogTitleSheetPerson,
  CatalogTitleSheetSeason,
  CatalogTitleSheetSource,
  CatalogTitleSheetWindow,
} from '../api/contract';

export type TitleState = CatalogStudioTitleRow['state'];
export type Progress = CatalogMastersProgress;
export type EncodingState = Progress['state'];
/** Texts by their BCP 47 language. */
export type ByLanguage = Record<string, string>;
export type Person = CatalogTitleSheetPerson;
/** When it may be seen somewhere: from and until are instants, no countries are all of them. */
export type Window = CatalogTitleSheetWindow;
/** A part of the running time, in seconds. */
export type Marker = CatalogTitleSheetMarker;
/** An episode in the making has no synopsis yet. */
export type Episode = Omit<CatalogTitleSheetEpisode, 'synopsis'> & Partial<Pick<CatalogTitleSheetEpisode, 'synopsis'>>;
export type Season = Omit<CatalogTitleSheetSeason, 'episodes'> & { episodes: Episode[] };
/** Pictures are chosen one after the other. */
export type SheetArtwork = Partial<CatalogTitleSheetArtwork>;
/** Where some fields were found; no fields are all of them. */
export type Source = CatalogTitleSheetSource;
/** What an operator says of a title. What this app does not know stays in it as it came. */
export type Sheet = Omit<CatalogTitleSheet, 'seasons' | 'artwork'> & {
  seasons?: Season[] | null;
  artwork?: SheetArtwork | null;
};
export type StudioTitle = Omit<CatalogStudioTitle, 'sheet' | 'state'> & { sheet: Sheet; state: TitleState };
/** A line of the library's table. */
export type Row = CatalogStudioTitleRow;
export type Rows = CatalogStudioLibraryLibraryPage;
export type BulkAction = NonNullable<CatalogStudioLibraryBulkEdit['action']>;
export type BulkOutcome = CatalogBulkEditsBulkOutcome;
export type ShelfGenre = CatalogStudioShelvesStudioGenre;
export type ChosenTitle = CatalogStudioShelvesChosenTitle;
export type ShelfChannel = CatalogStudioShelvesStudioChannel;
/** A field before and after, in JSON, cut where it is long. */
export type FieldChange = CatalogFieldChange;
/** By nobody where it came about by itself. */
export type Change = CatalogStudioHistoryHistoryLine;
export type Operator = AuthOperator;
export type Preview = CatalogTitlePagesPreview;
/** Its progress is in percent. */
export type Encoding = CatalogEncodingBoardItem;
/** A picture that the encoder took out of the video. */
export type Frame = CatalogFramesPicture;
