import { anArticle } from './factories';
import { type Json, rest } from './newsroom';

/** The languages in which these pages are opened, with what an article is called in each. */
export const titles: Record<string, string> = {
  en: 'Late ferry to the island saved',
  ckb: 'دوا بەلەمی شەوانە بۆ دوورگە مایەوە',
  ar: 'إنقاذ عبّارة الليل إلى الجزيرة',
};

const type = (name: string) => `/content-manager/collection-types/api::${name}.${name}`;

const must = async (call: string, body: Json, status: number): Promise<Json> => {
  const answer = await rest(call, { as: 'editor', body });
  if (answer.status !== status) throw new Error(`Expected ${status}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.data;
};

/** A document in English, then the same one in the other languages. */
const localised = async (name: string, fieldsIn: (locale: string) => Json): Promise<string> => {
  const made = await must(`POST ${type(name)}?locale=en`, fieldsIn('en'), 201);
  for (const locale of ['ckb', 'ar'])
    await must(`PUT ${type(name)}/${made.documentId}?locale=${locale}`, fieldsIn(locale), 200);
  return made.documentId;
};

const text = (value: string, marks: Json = {}) => ({ type: 'text', text: value, ...marks });

const body = [
  {
    type: 'paragraph',
    children: [text('The last ferry of the evening '), text('sails on', { bold: true }), text('.')],
  },
  { type: 'heading', level: 2, children: [text('What changes')] },
  {
    type: 'list',
    format: 'unordered',
    children: [{ type: 'list-item', children: [text('Three boats are withdrawn')] }],
  },
  { type: 'quote', children: [text('We asked to be able to go home.')] },
  {
    type: 'paragraph',
    children: [
      { type: 'link', url: 'https://example.org/timetable', children: [text('The timetable')] },
      text(' is at both piers.'),
    ],
  },
  { type: 'code', children: [text('<script>alert(1)</script>')] },
];

/** A published article in three languages with an author and a tag of its own, and two more that carry the tag. */
export const aNewspaper = async () => {
  const mark = Math.random().toString(36).slice(2);
  const tag = await localised('tag', (locale) => ({ name: `Harbour ${mark}`, slug: `harbour-${locale}-${mark}` }));
  const author = await localised('author', (locale) => ({
    name: `Rona ${mark}`,
    slug: `rona-${locale}-${mark}`,
    role: 'Harbour correspondent',
    bio: 'Grew up above a chandlery.',
  }));
  const relations = (locale: string) => ({
    tags: { connect: [{ documentId: tag, locale }], disconnect: [] },
    authors: { connect: [{ documentId: author, locale }], disconnect: [] },
  });
  const fields = (locale: string) => ({
    ...{ title: titles[locale], slug: `ferry-${locale}-${mark}`, standfirst: 'The price is a thinner service.' },
    ...{ dateline: 'Harbour Quay', body, commenting: 'open', premoderation: 'inherit' },
    ...relations(locale),
  });
  const documentId = await localised('article', fields);
  for (const locale of ['en', 'ckb', 'ar'])
    await must(`POST ${type('article')}/${documentId}/actions/publish?locale=${locale}`, {}, 200);
  await anArticle({ title: `Related ${mark}`, ...relations('en') });
  return { documentId, mark };
};
