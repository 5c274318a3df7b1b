import type { Core } from '@strapi/strapi';
import { adminModerator, moderators, readers, writers } from './grants';
import { locales } from './locales';

/*
 * Each grant is made once and remembered. What an administrator takes away stays away; what a later version of the
 * newsroom adds is granted when it is first seen.
 */

/** Makes the newsroom's roles and gives them, and Strapi's own, their first rights. */
export const ensureRoles = async (strapi: Core.Strapi) => {
  const granted = await remembered(strapi);
  await ensureUserRole(strapi);
  await grantUsers(strapi, { role: 'public', actions: readers, granted });
  await grantUsers(strapi, { role: 'authenticated', actions: readers, granted });
  await grantUsers(strapi, { role: 'moderator', actions: moderators, granted });
  await ensureAdminRole(strapi, granted);
  await completeWriters(strapi, granted);
  await strapi.store(marker).set({ value: [...granted].sort() });
};

const marker = { type: 'core', name: 'newsroom', key: 'grants' };

const remembered = async (strapi: Core.Strapi): Promise<Set<string>> =>
  new Set(((await strapi.store(marker).get()) as string[] | null) ?? []);

/** Answers which of these were never granted, and counts them as granted from now on. */
const unseen = (granted: Set<string>, prefix: string, actions: string[]): string[] => {
  const fresh = actions.filter((action) => !granted.has(`${prefix}:${action}`));
  for (const action of fresh) granted.add(`${prefix}:${action}`);
  return fresh;
};

const ensureUserRole = async (strapi: Core.Strapi) => {
  const roles = strapi.db.query('plugin::users-permissions.role');
  if (await roles.findOne({ where: { type: 'moderator' } })) return;
  await roles.create({
    data: { name: 'Moderator', type: 'moderator', description: 'Decides comments from outside the admin panel.' },
  });
};

const grantUsers = async (
  strapi: Core.Strapi,
  { role: type, actions, granted }: { role: string; actions: string[]; granted: Set<string> },
) => {
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type } });
  if (!role) return;
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  for (const action of unseen(granted, `users/${type}`, actions)) {
    const held = await permissions.findOne({ where: { action, role: role.id } });
    if (!held) await permissions.create({ data: { action, role: role.id } });
  }
};

const moderatorCode = 'newsroom-moderator';

const ensureAdminRole = async (strapi: Core.Strapi, granted: Set<string>) => {
  const service = strapi.service('admin::role');
  let role = await service.findOne({ code: moderatorCode });
  if (!role) {
    if (granted.has(`admin/${moderatorCode}:role`)) return;
    role = await service.create({
      name: 'Moderator',
      code: moderatorCode,
      description: 'Decides comments against the guidelines, and reads the articles they stand under.',
    });
    granted.add(`admin/${moderatorCode}:role`);
  }
  const keys = adminModerator.map(({ action, subject = '' }) => `${action}/${subject}`);
  const fresh = unseen(granted, `admin/${moderatorCode}`, keys);
  const permissions = adminModerator.filter((_, index) => fresh.includes(keys[index] ?? ''));
  if (permissions.length > 0)
    await service.addPermissions(
      role.id,
      permissions.map((p) => completed(strapi, p)),
    );
};

type Grant = { action: string; subject?: string };

/** Strapi's permission engine wants every field and language named. */
const completed = (strapi: Core.Strapi, { action, subject }: Grant) => {
  if (!subject) return { action, subject: null, properties: {}, conditions: [] };
  const fields = Object.keys(strapi.getModel(subject as 'api::article.article').attributes).filter(
    (name) => !internal.has(name),
  );
  return { action, subject, properties: { fields, locales: codes }, conditions: [] };
};

const internal = new Set([
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
]);
const codes = locales.map(({ code }) => code);

/**
 * Strapi makes Editor and Author before there are languages. Their rights on fields then name none, and their rights to
 * delete and publish, which name nothing else, are swept away at the same boot: both are put right here.
 */
const completeWriters = async (strapi: Core.Strapi, granted: Set<string>) => {
  if (unseen(granted, 'admin/writers', ['locales']).length === 0) return;
  const permissions = strapi.db.query('admin::permission');
  const held = await permissions.findMany({
    where: { subject: { $startsWith: 'api::' }, role: { code: { $in: ['strapi-editor', 'strapi-author'] } } },
  });
  for (const { id, properties } of held) {
    await permissions.update({ where: { id }, data: { properties: { ...properties, locales: codes } } });
  }
  const service = strapi.service('admin::role');
  for (const { role: code, conditions, rights } of writers) {
    const role = await service.findOne({ code });
    const missing = rights.map(({ action, subject }) => ({
      action,
      subject,
      conditions,
      properties: { locales: codes },
    }));
    if (role) await service.addPermissions(role.id, missing);
  }
};
