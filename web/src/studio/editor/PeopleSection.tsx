import { useTranslation } from 'react-i18next';
import { FiPlus, FiX } from 'react-icons/fi';
import { Button } from '../../ui/Button';
import type { Person } from '../model';
import { Choice, TextField } from '../parts/fields';
import { IconButton } from '../parts/IconButton';
import { Card } from '../parts/Page';
import { SortableList } from '../parts/SortableList';
import { useKeys } from './useKeys';
import { useSheet } from './useSheet';

const ROLES = ['actor', 'director', 'writer', 'composer', 'producer', 'cinematographer', 'editor'] as const;

/** Who made it, in the order that viewers see. */
export function PeopleSection() {
  const { t } = useTranslation(['editor', 'studio']);
  const { sheet, set, errorAt, sourceOf } = useSheet();
  const people = sheet.people ?? [];
  const keys = useKeys(people.length);
  const roles = (role: string) => [
    ...ROLES.map((value) => ({ value: value as string, label: t(`role.${value}`) })),
    ...(role && !ROLES.some((known) => known === role) ? [{ value: role, label: role }] : []),
  ];

  const change = (place: number, part: Partial<Person>) =>
    set(
      'people',
      people.map((person, index) => (index === place ? { ...person, ...part } : person)),
    );

  const items = people.map((person, place) => ({ person, key: keys.at(place) }));
  return (
    <Card
      title={t('people')}
      hint={sourceOf('people') ?? t('peopleHint')}
      actions={
        <Button size="sm" look="quiet" onClick={() => set('people', [...people, { name: '', role: 'actor' }])}>
          <FiPlus aria-hidden="true" />
          {t('addPerson')}
        </Button>
      }
    >
      <SortableList
        label={t('people')}
        items={items}
        keyOf={({ key }) => key}
        nameOf={({ person }) => person.name || t('unnamed')}
        onOrder={(ordered) => {
          keys.put(ordered.map(({ key }) => key));
          set(
            'people',
            ordered.map(({ person }) => person),
          );
        }}
      >
        {({ person }, place) => (
          <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)_minmax(0,3fr)_auto]">
            <TextField
              bare
              label={t('personName')}
              placeholder={t('personName')}
              value={person.name}
              maxLength={300}
              onValue={(name) => change(place, { name })}
              error={errorAt(`people[${place}].name`)}
            />
            <IconButton
              className="sm:order-last"
              label={t('studio:removeNamed', { name: person.name || t('unnamed') })}
              Icon={FiX}
              onClick={() => {
                keys.drop(place);
                set(
                  'people',
                  people.filter((_, index) => index !== place),
                );
              }}
            />
            <Choice
              bare
              className="max-sm:col-span-full"
              label={t('personRole')}
              value={person.role}
              onValue={(role) => change(place, { role })}
              options={roles(person.role)}
              error={errorAt(`people[${place}].role`)}
            />
            <TextField
              bare
              className="max-sm:col-span-full"
              label={t('personCharacter')}
              placeholder={t('personCharacter')}
              value={person.character ?? ''}
              maxLength={300}
              onValue={(character) => change(place, { character: character || null })}
              error={errorAt(`people[${place}].character`)}
            />
          </div>
        )}
      </SortableList>
    </Card>
  );
}
