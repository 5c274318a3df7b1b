/** The demo's accounts in the admin panel, with the roles they show. */
export const accounts = [
  {
    email: 'admin@example.org',
    firstname: 'Ada',
    lastname: 'Admin',
    code: 'strapi-super-admin',
    title: 'administrator',
  },
  { email: 'editor@example.org', firstname: 'Elif', lastname: 'Editor', code: 'strapi-editor', title: 'editor' },
  {
    email: 'moderator@example.org',
    firstname: 'Mariam',
    lastname: 'Moderator',
    code: 'newsroom-moderator',
    title: 'moderator',
  },
];

/** Makes the accounts, all with one password; one that is there already stays as it is. */
export const makeAccounts = async (strapi, password) => {
  const users = strapi.service('admin::user');
  for (const { email, firstname, lastname, code } of accounts) {
    if (await users.findOneByEmail(email)) continue;
    const role = await strapi.service('admin::role').findOne({ code });
    const roles = [role.id];
    await users.create({ email, firstname, lastname, password, roles, isActive: true, registrationToken: null });
  }
};
