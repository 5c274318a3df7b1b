import type { Form } from './form';

export const tagForm: Form = {
  settings: { mainField: 'name', defaultSortBy: 'name', defaultSortOrder: 'ASC' },
  list: ['name', 'slug', 'description'],
  rows: [{ name: 6, slug: 6 }, { description: 12 }],
  fields: {
    name: { label: 'Name', help: 'As readers see it, in this language.' },
    slug: { label: 'Slug', help: 'The last part of the address of the tag’s page.' },
    description: { label: 'Description' },
  },
};

export const authorForm: Form = {
  settings: { mainField: 'name', defaultSortBy: 'name', defaultSortOrder: 'ASC' },
  list: ['portrait', 'name', 'role'],
  rows: [{ name: 6, slug: 6 }, { role: 6, portrait: 6 }, { bio: 12 }, { account: 6 }],
  fields: {
    name: { label: 'Name', help: 'As it stands in the byline; the same in every language.' },
    slug: { label: 'Slug', help: 'The last part of the address of the author’s page.' },
    role: { label: 'Role line', help: 'Such as “Harbour correspondent”, in this language.' },
    bio: { label: 'About', help: 'A few sentences, in this language.' },
    portrait: { label: 'Portrait' },
    account: {
      label: 'Account',
      help: 'With it, this author’s comments under own articles carry a badge.',
      mainField: 'username',
    },
  },
};
