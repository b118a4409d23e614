import { useTranslation } from 'react-i18next';
import { type Errors, useForm } from '../../ui/form/useForm';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A form of a channel or a genre: a slug that is one, and a name. */
export function useShelfForm<V extends { slug: string; name: string } & Record<string, unknown>>(
  initial: V,
  send: (values: V) => Promise<void>,
) {
  const { t } = useTranslation(['shelves', 'app']);
  return useForm<V>({
    initial,
    check: ({ slug, name }) =>
      ({
        ...(SLUG.test(slug) && slug.length <= 60 ? {} : { slug: t('slugWrong') }),
        ...(name.trim() ? {} : { name: t('app:needed') }),
      }) as Errors<V>,
    send,
  });
}

/** A slug out of a name. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
}
