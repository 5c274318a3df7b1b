import { Discuss } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { key, permissions, pluginId } from './plugin';

/** The plugin's half in the admin panel: a link in the menu, the queue behind it, and the panel's languages. */
export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: `plugins/${pluginId}`,
      icon: Discuss,
      intlLabel: { id: key('plugin.name'), defaultMessage: 'Moderation' },
      permissions: permissions.read,
      position: 1,
      Component: async () => ({ default: (await import('./pages/desk')).ProtectedDesk }),
    });
    app.registerPlugin({ id: pluginId, name: pluginId });
  },

  /** A language without a file falls back to English, key by key. */
  registerTrads: ({ locales }: { locales: string[] }) => Promise.all(locales.map(translations)),
};

const files: Record<string, () => Promise<{ default: Record<string, string> }>> = {
  ar: () => import('./translations/ar.json'),
  en: () => import('./translations/en.json'),
  tr: () => import('./translations/tr.json'),
};

const translations = async (locale: string) => {
  const texts = (await files[locale]?.())?.default ?? {};
  return { locale, data: Object.fromEntries(Object.entries(texts).map(([name, text]) => [key(name), text])) };
};
