import type { Query } from '../sql';

/*
 * Moderators search in names and texts by trigrams (pg_trgm), over one expression of both. What is written differently
 * and read alike is folded first: capitals, compatibility forms, the Arabic and Persian kaf and ya, alef with its signs,
 * vowel signs, tatweel, and Turkish dotted and dotless i.
 */

/** Of most English texts nothing but the capitals is folded; the full way takes ten times as long. */
const folded = `case when octet_length(given) = char_length(given) then lower(given)
  else lower(translate(case when given is nfkc normalized then given else normalize(given, NFKC) end, ${letters()})) end`;

/** For `translate`: the first list becomes the second, letter by letter; what is beyond the second is dropped. */
function letters(): string {
  const same = { ي: 'ی', ى: 'ی', ك: 'ک', أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ة: 'ه', ۀ: 'ه', İ: 'i', I: 'i', ı: 'i' };
  const dropped = '\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670\u200c\u200d\u200e\u200f';
  return `'${Object.keys(same).join('')}${dropped}', '${Object.values(same).join('')}'`;
}

/**
 * In a database whose locale is C, PostgreSQL takes no letter beyond ASCII for a letter, and pg_trgm makes no trigram of
 * it: a search for an Arabic word would read every comment. There each such character is spelled out as z and five
 * hexadecimal digits, which every locale takes for letters, and of which trigrams are as telling as of the word itself.
 */
const spelled = `(select coalesce(string_agg(
    case when ascii(character) < 128 then character else 'z' || lpad(to_hex(ascii(character)), 5, '0') end, ''
    order by place), '')
  from regexp_split_to_table(${folded}, '') with ordinality as one (character, place))`;

const asFunction = (body: string) => `
  create or replace function moderation_searchable(given text) returns text
    language sql immutable strict parallel safe as $function$ select ${body} $function$`;

/** What is searched, for the row `c`; the index has the same expression. */
export const searched = (c: string) => `moderation_searchable(coalesce(${c}name, '') || ' ' || coalesce(${c}body, ''))`;

/** What is searched in each table: readers' words, and moderators'. */
const indexed = {
  comments: `using gin (${searched('')} gin_trgm_ops)`,
  decisions: 'using gin (moderation_searchable(note) gin_trgm_ops) where note is not null',
  changes: 'using gin (moderation_searchable(reason) gin_trgm_ops) where reason is not null',
};

/** Makes search ready for this database's locale, and says so where that takes a detour. */
export const prepareSearch = async (tx: Query): Promise<void> => {
  const run = <Row extends object>(text: string) => tx<Row>({ name: '', text });
  await run('create extension if not exists pg_trgm');
  const [locale] = await run<{ knows: boolean; stands: string | null }>(
    `select show_trgm('سلام') <> '{}' as knows,
       (select prosrc from pg_proc where proname = 'moderation_searchable' and pronamespace = current_schema()::regnamespace)
         as stands`,
  );
  const body = locale?.knows ? folded : spelled;
  if (!locale?.knows)
    strapi.log.warn(
      'The database’s locale does not know letters beyond ASCII (its LC_CTYPE is C). Search works all the same, but each ' +
        'comment takes longer to store; a database with a UTF-8 locale such as C.UTF-8 is better.',
    );
  const changed = locale?.stands !== null && locale?.stands?.trim() !== `select ${body}`.trim();
  await run(asFunction(body));
  // An index made with the old function would not find what the new one spells.
  for (const [table, text] of Object.entries(indexed)) {
    if (changed) await run(`drop index if exists moderation_${table}_words`);
    await run(`create index if not exists moderation_${table}_words on moderation_${table} ${text}`);
  }
};
