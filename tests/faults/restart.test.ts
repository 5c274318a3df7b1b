import { aSecondNewsroom } from '../harness/second-newsroom';

const publicActions = `select p.id, p.action from up_permissions p
  join up_permissions_role_lnk l on l.permission_id = p.id join up_roles r on r.id = l.role_id where r.type = 'public'`;
const deskActions = `select p.id, p.action from admin_permissions p
  join admin_permissions_role_lnk l on l.permission_id = p.id join admin_roles r on r.id = l.role_id
  where r.code = 'newsroom-moderator'`;

test('what an administrator took away or added is found as it was left after a restart', async () => {
  const newsroom = await aSecondNewsroom('restart');
  const held = async (query: string) => (await newsroom.sql(`${query} order by p.action, p.id`)).map(({ id }) => id);
  try {
    expect(await newsroom.boot()).toMatchObject({ code: 0 });
    await newsroom.sql(
      `delete from up_permissions where id in (select id from (${publicActions}) p where action = 'plugin::moderation.comments.submit')`,
    );
    await newsroom.sql(
      `delete from admin_permissions where id in (select id from (${deskActions}) p where action = 'plugin::moderation.comments.decide')`,
    );
    await newsroom.sql(`delete from i18n_locale where code = 'kmr'`);
    await newsroom.sql(`update admin_roles set name = 'Desk' where code = 'newsroom-moderator'`);
    const before = [await held(publicActions), await held(deskActions)];
    const guidelines = await newsroom.sql('select id from moderation_guidelines order by id');

    expect(await newsroom.boot()).toMatchObject({ code: 0 });
    expect([await held(publicActions), await held(deskActions)]).toEqual(before);
    expect(await newsroom.sql(`select 1 from i18n_locale where code = 'kmr'`)).toEqual([]);
    expect(await newsroom.sql(`select name from admin_roles where code = 'newsroom-moderator'`)).toEqual([
      { name: 'Desk' },
    ]);
    expect(await newsroom.sql('select id from moderation_guidelines order by id')).toEqual(guidelines);
  } finally {
    await newsroom.remove();
  }
}, 120_000);
