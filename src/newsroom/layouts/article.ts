import type { Form } from './form';

/** The order in which an editor writes: words, pictures, who and what, the conversation, and the search engines last. */
export const articleForm: Form = {
  // Newest first; what was never published has no date and stands above.
  settings: { mainField: 'title', defaultSortBy: 'firstPublishedAt', defaultSortOrder: 'DESC', pageSize: 20 },
  list: ['title', 'authors', 'firstPublishedAt'],
  rows: [
    { title: 12 },
    { slug: 12 },
    { standfirst: 12 },
    { dateline: 6 },
    { body: 12 },
    { leadImage: 12 },
    { gallery: 12 },
    { authors: 6, tags: 6 },
    { commenting: 6, commentingDays: 6 },
    { premoderation: 6 },
    { seo: 12 },
  ],
  fields: {
    title: { label: 'Title' },
    slug: {
      label: 'Slug',
      help: 'The last part of the address. Change it before publication only: links point to it.',
    },
    standfirst: { label: 'Standfirst', help: 'One or two sentences below the title, also shown in lists.' },
    dateline: { label: 'Place line', help: 'Where the report is from, such as “Harbour Quarter”.' },
    body: { label: 'Body' },
    leadImage: { label: 'Lead image' },
    gallery: { label: 'Gallery' },
    authors: { label: 'Authors', help: 'In the order of the byline.', mainField: 'name' },
    tags: { label: 'Tags', mainField: 'name' },
    firstPublishedAt: { label: 'First published' },
    commenting: {
      label: 'Comments',
      help: '“closes_after” takes comments for the number of days beside it. Comments already published stay.',
    },
    commentingDays: {
      label: 'Days open',
      help: 'Counted from first publication. Only with “closes_after”.',
    },
    premoderation: {
      label: 'Who waits for a moderator',
      help: '“inherit” follows the newsroom’s setting; “new_readers” lets readers with a good record publish at once.',
    },
    seo: { label: 'Search and sharing' },
  },
};
