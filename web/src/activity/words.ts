export const en = {
  title: 'Viewing activity',
  text: 'What {{name}} watched, latest first.',
  show: 'Show viewing activity',
  erase: 'Erase all…',
  eraseTitle: 'Erase all viewing activity?',
  eraseText:
    'The list becomes empty, films begin from the start again, and what was watched counts no more for what is offered. This cannot be taken back.',
  eraseSend: 'Erase all',
  erased: 'The viewing activity is erased.',
  empty: 'Nothing watched yet',
  emptyText: 'What this profile watches is listed here, with the day and the time.',
  failed: 'The viewing activity could not be loaded.',
  choose: 'Choose profile',
  ofAccount: 'What the profile that is watching has watched, and when. Each profile has its own.',
  ofThis: 'What {{name}} watched, and when.',
  ofAnother: 'Choose {{name}} first: each profile shows its own.',
};

export const fr: typeof en = {
  title: 'Historique',
  text: 'Ce que {{name}} a regardé, du plus récent au plus ancien.',
  show: 'Afficher l’historique',
  erase: 'Tout effacer…',
  eraseTitle: 'Effacer tout l’historique ?',
  eraseText:
    'La liste devient vide, les films reprennent du début, et ce qui a été regardé ne compte plus pour ce qui est proposé. C’est définitif.',
  eraseSend: 'Tout effacer',
  erased: 'L’historique est effacé.',
  empty: 'Rien de regardé pour l’instant',
  emptyText: 'Ce que ce profil regarde s’inscrit ici, avec le jour et l’heure.',
  failed: 'L’historique n’a pas pu être chargé.',
  choose: 'Choisir le profil',
  ofAccount: 'Ce que le profil en cours a regardé, et quand. Chaque profil a le sien.',
  ofThis: 'Ce que {{name}} a regardé, et quand.',
  ofAnother: 'Choisissez d’abord {{name}} : chaque profil montre le sien.',
};
