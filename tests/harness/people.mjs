// Everyone who can hold a key to the newsroom, with the key.
const password = 'Correct-Horse-7-Battery';

/** Makes an admin user, a users-permissions user or an API token of each kind; answers bearer tokens and how to log in. */
export const makePeople = async (strapi) => ({
  superAdmin: await admin(strapi, 'strapi-super-admin', 'Sera'),
  editor: await admin(strapi, 'strapi-editor', 'Edo'),
  author: await admin(strapi, 'strapi-author', 'Aram'),
  adminModerator: await admin(strapi, 'newsroom-moderator', 'Mona'),
  secondAdminModerator: await admin(strapi, 'newsroom-moderator', 'Mirza'),
  reader: await user(strapi, 'authenticated', 'rena'),
  otherReader: await user(strapi, 'authenticated', 'roj'),
  trustedReader: await user(strapi, 'authenticated', 'tara'),
  moderator: await user(strapi, 'moderator', 'mizgin'),
  token: await token(strapi, ['plugin::moderation.queue.list', 'plugin::moderation.queue.decide']),
  previewToken: await token(strapi, ['api::article.article.find']),
  readOnlyToken: await token(strapi, null, 'read-only'),
});

const admin = async (strapi, code, firstname) => {
  const role = await strapi.service('admin::role').findOne({ code });
  const email = `${firstname.toLowerCase()}@example.org`;
  const made = await strapi.service('admin::user').create({
    email,
    firstname,
    lastname: 'Tester',
    password,
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
  const sessions = strapi.sessionManager('admin');
  const { token: refresh } = await sessions.generateRefreshToken(String(made.id), `test-${firstname}`, {
    type: 'refresh',
  });
  const { token } = await sessions.generateAccessToken(refresh);
  return { token, email, password, name: `${firstname} Tester` };
};

/** A users-permissions user of the role `type`. */
export const user = async (strapi, type, username) => {
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type } });
  const email = `${username}@example.org`;
  const made = await strapi
    .plugin('users-permissions')
    .service('user')
    .add({ username, email, password, provider: 'local', confirmed: true, blocked: false, role: role.id });
  return {
    id: made.id,
    token: strapi.plugin('users-permissions').service('jwt').issue({ id: made.id }),
    email,
    password,
    name: username,
  };
};

const token = async (strapi, permissions, type = 'custom') => {
  const name = permissions?.join(' ').slice(-40) ?? type;
  const made = await strapi.service('admin::api-token').create({
    ...{ name, description: '', type, lifespan: null },
    ...(permissions && { permissions }),
  });
  return { token: made.accessKey, name: made.name };
};
