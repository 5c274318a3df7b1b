import { Discuss } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { articlePanel } from './panels/article';
import { anyPermission, key, pluginId } from './plugin';
import { widgets } from './widgets';

/** What of the content manager's way in is used here; its own types come with a package that the plugin does not name. */
interface ContentManager {
  addEditViewSidePanel(panels: (typeof articlePanel)[]): void;
}

/** The plugin's half in the admin panel: a link in the menu, the pages behind it, and the panel's languages. */
export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: `plugins/${pluginId}`,
      icon: Discuss,
      intlLabel: { id: key('plugin.name'), defaultMessage: 'Moderation' },
      permissions: anyPermission,
      position: 1,
      Component: () => import('./pages/App').then(({ App }) => ({ default: App })),
    });
    app.widgets.register(widgets);
    app.registerPlugin({ id: pluginId, name: pluginId });
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    const contentManager = app.getPlugin('content-manager').apis as unknown as ContentManager;
    contentManager.addEditViewSidePanel([articlePanel]);
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
