import type { Core } from '@strapi/strapi';
import { articleForm } from './layouts/article';
import type { Form } from './layouts/form';
import { authorForm, tagForm } from './layouts/people-and-subjects';

const forms: Record<string, Form> = {
  'api::article.article': articleForm,
  'api::tag.tag': tagForm,
  'api::author.author': authorForm,
};

const marker = { type: 'core', name: 'newsroom', key: 'layouts' };

/**
 * Lays the editors' forms and lists out at first start. Each is set once and remembered: what an administrator arranges
 * afterwards under "Configure the view" stays.
 */
export const ensureLayouts = async (strapi: Core.Strapi) => {
  const done = new Set(((await strapi.store(marker).get()) as string[] | null) ?? []);
  for (const [uid, form] of Object.entries(forms)) {
    if (done.has(uid)) continue;
    await layOut(strapi, { uid, form });
    done.add(uid);
  }
  await strapi.store(marker).set({ value: [...done] });
};

interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, { edit: Record<string, unknown>; list: Record<string, unknown> }>;
}

/** Strapi's content manager has made its own configuration by now: what a form does not speak of stays as it is there. */
const layOut = async (strapi: Core.Strapi, { uid, form }: { uid: string; form: Form }) => {
  const service = strapi.plugin('content-manager').service('content-types');
  const type = service.findContentType(uid);
  const { settings, metadatas }: Configuration = await service.findConfiguration(type);
  for (const [name, { label, help = '', mainField }] of Object.entries(form.fields)) {
    const known = metadatas[name];
    if (!known) continue;
    Object.assign(known.edit, { label, description: help }, mainField && { mainField });
    Object.assign(known.list, { label });
  }
  const edit = form.rows.map((row) => Object.entries(row).map(([name, size]) => ({ name, size })));
  await service.updateConfiguration(type, {
    settings: { ...settings, ...form.settings },
    metadatas,
    layouts: { list: form.list, edit },
  });
};
