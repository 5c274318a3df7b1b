import { ms } from './row';
import { query } from './sql';

/** As many as a feed reader that looks every few hours can miss under a busy article. */
const most = 50;

export interface NewComment {
  documentId: string;
  name: string;
  body: string;
  submittedAt: number;
}

/** The newest comments under an article that readers see, replies among them. Served by comments_grace, walked backwards. */
export const newestComments = (input: { articleId: string; locale: string }): Promise<NewComment[]> =>
  query<NewComment>(
    {
      name: 'moderation_newest',
      text: `select c.document_id as "documentId", coalesce(c.name, '') as name, coalesce(c.body, '') as body,
               ${ms('c.submitted_at')} as "submittedAt"
             from moderation_comments c left join moderation_comments r on r.id = c.root_id
             where c.article_id = $1 and c.locale = $2 and c.state = 'approved' and c.visible_at <= now()
               and (c.root_id is null or (r.state = 'approved' and r.visible_at <= now()))
             order by c.visible_at desc limit ${most}`,
    },
    [input.articleId, input.locale],
  );
