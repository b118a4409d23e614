export const en = {
  title: 'Search',
  label: 'Search for films, series, people',
  placeholder: 'Films, series, people',
  clear: 'Clear',
  ideas: 'Or start with a genre',
  nothing: 'Nothing found for “{{q}}”',
  nothingText: 'Try fewer letters, another spelling, or a name from the cast.',
  failed: 'The search did not answer.',
  found_one: '{{count}} title for “{{q}}”',
  found_other: '{{count}} titles for “{{q}}”',
};

export const fr: typeof en = {
  title: 'Recherche',
  label: 'Rechercher films, séries, personnes',
  placeholder: 'Films, séries, personnes',
  clear: 'Effacer',
  ideas: 'Ou commencez par un genre',
  nothing: 'Rien trouvé pour « {{q}} »',
  nothingText: 'Essayez moins de lettres, une autre orthographe, ou un nom de la distribution.',
  failed: 'La recherche n’a pas répondu.',
  found_one: '{{count}} titre pour « {{q}} »',
  found_other: '{{count}} titres pour « {{q}} »',
};
