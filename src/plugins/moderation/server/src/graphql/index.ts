import { uid } from '../constants';
import { resolvers } from './resolvers';
import { typeDefs } from './type-defs';

/** GraphQL runs none of REST's routes, so each field names the action it needs; the guards are in the services. */
const allowed = (action: string) => ({ auth: { scope: [`plugin::moderation.${action}`] } });

const resolversConfig = {
  'Query.comments': allowed('comments.list'),
  'Query.commentReplies': allowed('comments.replies'),
  'Query.commentCounts': allowed('comments.counts'),
  'Query.commentReceipt': allowed('receipts.find'),
  'Query.commentData': allowed('receipts.exportData'),
  'Query.privacyRequest': allowed('privacy.preview'),
  'Query.guidelines': allowed('guidelines.find'),
  'Query.transparency': allowed('transparency.find'),
  'Query.moderationQueue': allowed('queue.list'),
  'Mutation.submitComment': allowed('comments.submit'),
  'Mutation.withdrawComment': allowed('receipts.withdraw'),
  'Mutation.appealComment': allowed('receipts.appeal'),
  'Mutation.reportComment': allowed('comments.report'),
  'Mutation.eraseComment': allowed('receipts.erase'),
  'Mutation.requestPrivacy': allowed('privacy.request'),
  'Mutation.confirmPrivacyRequest': allowed('privacy.execute'),
  'Mutation.decideComment': allowed('queue.decide'),
  'Article.comments': allowed('comments.list'),
  'Article.commentCount': allowed('comments.counts'),
};

/** Adds the plugin's types to Strapi's GraphQL, where that plugin is installed, and keeps its tables out of shadow CRUD. */
export const extendGraphql = () => {
  const graphql = strapi.plugin('graphql');
  if (!graphql) return;
  const extension = graphql.service('extension');
  for (const type of Object.values(uid)) extension.shadowCRUD(type).disable();
  extension.use({ typeDefs, resolvers, resolversConfig });
};
