const visibleRoot = `where state = 'approved' and root_id is null`;

export const indexes = [
  // comments: the public lists
  `create unique index if not exists moderation_comments_document on moderation_comments (document_id)`,
  `create index if not exists moderation_comments_newest on moderation_comments
     (article_id, locale, visible_at desc, id desc) ${visibleRoot}`,
  `create index if not exists moderation_comments_discussed on moderation_comments
     (article_id, locale, reply_count desc, visible_at desc, id desc) ${visibleRoot}`,
  `create index if not exists moderation_comments_replies on moderation_comments
     (root_id, visible_at, id) where state = 'approved' and root_id is not null`,
  // comments: what is approved but still in its grace, subtracted from counts
  `create index if not exists moderation_comments_grace on moderation_comments
     (article_id, locale, visible_at) where state = 'approved'`,
  // comments: the queue by priority, and the small queues in any order
  `create index if not exists moderation_comments_queue on moderation_comments
     (priority desc, submitted_at, id) where state = 'pending'`,
  `create index if not exists moderation_comments_held on moderation_comments
     (priority desc, submitted_at, id) where state = 'pending' and held`,
  `create index if not exists moderation_comments_escalated on moderation_comments
     (submitted_at, id) where state = 'pending' and escalated`,
  `create index if not exists moderation_comments_reported on moderation_comments
     (submitted_at, id) where reports > 0`,
  `create index if not exists moderation_comments_appealed on moderation_comments (submitted_at, id) where appealed`,
  // comments: looking back, and the filters of the desk
  `create index if not exists moderation_comments_state on moderation_comments (state, submitted_at desc, id desc)`,
  `create index if not exists moderation_comments_submitted on moderation_comments (submitted_at desc, id desc)`,
  `create index if not exists moderation_comments_article on moderation_comments (article_id, submitted_at desc, id desc)`,
  `create index if not exists moderation_comments_article_guideline on moderation_comments
     (article_id, guideline, submitted_at desc, id desc) where guideline is not null`,
  `create index if not exists moderation_comments_article_moderator on moderation_comments
     (article_id, decided_by, submitted_at desc, id desc) where decided_by is not null`,
  `create index if not exists moderation_comments_moderator on moderation_comments
     (decided_by, submitted_at desc, id desc) where decided_by is not null`,
  `create index if not exists moderation_comments_found on moderation_comments (submitted_at desc, id desc) where held`,
  `create index if not exists moderation_comments_rules on moderation_comments using gin (rules) where rules <> '{}'`,
  `create index if not exists moderation_comments_guidelines on moderation_comments using gin (guidelines)
     where guidelines <> '{}'`,
  // comments: a reader's record, rate and duplicates
  `create index if not exists moderation_comments_reader on moderation_comments (reader_key, submitted_at desc)`,
  `create index if not exists moderation_comments_address on moderation_comments (address_hash, submitted_at desc)`,
  // comments and reports: what an e-mail address left
  `create index if not exists moderation_comments_email on moderation_comments (lower(email), id) where email is not null`,
  `create index if not exists moderation_reports_email on moderation_reports (lower(email)) where email is not null`,
  // comments: neighbours in the thread
  `create index if not exists moderation_comments_parent on moderation_comments (parent_id, submitted_at, id)
     where parent_id is not null`,
  // decisions: the chain, the log by actor and by guideline
  `create unique index if not exists moderation_decisions_chain on moderation_decisions (comment_id, seq)`,
  `create unique index if not exists moderation_decisions_document on moderation_decisions (document_id)`,
  `create index if not exists moderation_decisions_at on moderation_decisions (decided_at desc, id desc)`,
  `create index if not exists moderation_decisions_actor on moderation_decisions (actor_id, decided_at desc, id desc)
     where actor_kind = 'moderator'`,
  `create index if not exists moderation_decisions_log on moderation_decisions (decided_at desc, id desc)
     where action <> 'submit'`,
  `create index if not exists moderation_decisions_action on moderation_decisions (action, decided_at desc, id desc)
     where action <> 'submit'`,
  `create index if not exists moderation_decisions_others on moderation_decisions (actor_id, decided_at desc, id desc)
     where action <> 'submit' and actor_kind <> 'moderator'`,
  `create index if not exists moderation_decisions_submitted on moderation_decisions (actor_id, decided_at desc, id desc)
     where action = 'submit' and actor_id <> 'premoderate'`,
  `create index if not exists moderation_decisions_noted on moderation_decisions (decided_at desc, id desc)
     where note is not null`,
  `create index if not exists moderation_decisions_guideline on moderation_decisions (guideline, decided_at desc, id desc)
     where guideline is not null`,
  // the rest
  `create unique index if not exists moderation_guidelines_key on moderation_guidelines (code, version, locale)`,
  `create unique index if not exists moderation_threads_key on moderation_threads (article_id, locale)`,
  `create unique index if not exists moderation_readers_key on moderation_readers (key)`,
  `create index if not exists moderation_reports_comment on moderation_reports (comment_id, reported_at)`,
  `create unique index if not exists moderation_reports_once on moderation_reports (comment_id, reporter_key)`,
  `create index if not exists moderation_reports_reporter on moderation_reports (reporter_key, reported_at)`,
  `create index if not exists moderation_reports_closed on moderation_reports (closed_by) where closed_by is not null`,
  `create unique index if not exists moderation_appeals_comment on moderation_appeals (comment_id)`,
  `create index if not exists moderation_appeals_closed on moderation_appeals (closed_by) where closed_by is not null`,
  `create index if not exists moderation_privacy_email on moderation_privacy_requests (email_hash, created_at)`,
  `create index if not exists moderation_privacy_network on moderation_privacy_requests (network_hash, created_at)`,
  `create index if not exists moderation_notices_waiting on moderation_notices (address_hash, id)
     where digest and sent_at is null`,
  `create index if not exists moderation_notices_sent on moderation_notices (address_hash, sent_at)
     where digest and sent_at is not null`,
  `create index if not exists moderation_changes_at on moderation_changes (changed_at desc, id desc)`,
  `create index if not exists moderation_changes_subject on moderation_changes (subject, kind, changed_at desc)`,
];

/**
 * Strapi gives each table an index for its document service, which never serves these two: it would be the largest of
 * all and written with each comment. It comes back only when Strapi changes the table, and goes again here. The last was
 * ours, and `moderation_comments_state` does its work.
 */
export const unused = [
  ...['comments', 'decisions'].map((table) => `drop index if exists moderation_${table}_documents_idx`),
  'drop index if exists moderation_comments_decided',
];
