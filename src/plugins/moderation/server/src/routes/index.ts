import { permission } from '../constants';

interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  handler: string;
  config?: object;
}

const route = (call: string, handler: string, config: object = {}): Route => {
  const [method, path] = call.split(' ') as [Route['method'], string];
  return { method, path, handler, config };
};

/** At the root of `/api`: these paths are the public contract, not the plugin's name. */
const publicly = (call: string, handler: string) => route(call, handler, { prefix: '' });

/** In the admin panel: a session, and the permission for the action. */
const allowed = (call: string, handler: string, action: string) =>
  route(call, handler, {
    policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [action] } }],
  });

/*
 * A read-only API token may call every action of the content API whose name ends in `find` or `findOne`. Only what the
 * public may read is named so.
 */
export const routes = {
  'content-api': {
    type: 'content-api',
    routes: [
      publicly('GET /articles/:documentId/comments', 'comments.list'),
      publicly('POST /articles/:documentId/comments', 'comments.submit'),
      publicly('GET /articles/:documentId/comments/feed', 'feeds.findOne'),
      publicly('GET /comments/counts', 'comments.counts'),
      publicly('GET /comments/receipts/:receipt', 'receipts.find'),
      publicly('DELETE /comments/receipts/:receipt', 'receipts.withdraw'),
      publicly('POST /comments/receipts/:receipt/appeals', 'receipts.appeal'),
      publicly('GET /comments/receipts/:receipt/data', 'receipts.exportData'),
      publicly('DELETE /comments/receipts/:receipt/data', 'receipts.erase'),
      publicly('POST /comments/privacy-requests', 'privacy.request'),
      publicly('GET /comments/privacy-requests/:token', 'privacy.preview'),
      publicly('POST /comments/privacy-requests/:token', 'privacy.execute'),
      publicly('GET /comments/unsubscribe/:token', 'subscriptions.page'),
      publicly('POST /comments/unsubscribe/:token', 'subscriptions.change'),
      publicly('GET /comments/:documentId/replies', 'comments.replies'),
      publicly('POST /comments/:documentId/reports', 'comments.report'),
      publicly('GET /guidelines', 'guidelines.find'),
      publicly('GET /moderation/transparency', 'transparency.find'),
      publicly('GET /moderation/transparency.csv', 'transparency.find'),
      publicly('GET /openapi.json', 'openapi.find'),
      publicly('GET /moderation/embed.js', 'embed.findOne'),
      publicly('GET /moderation/count.js', 'embed.findOne'),
      publicly('GET /moderation/embed.json', 'embed.find'),
      publicly('GET /moderation/embed/:file', 'embed.findOne'),
      publicly('GET /moderation/queue', 'queue.list'),
      publicly('GET /moderation/comments/:documentId', 'queue.lookUp'),
      publicly('POST /moderation/comments/:documentId/decisions', 'queue.decide'),
    ],
  },
  admin: {
    type: 'admin',
    routes: [
      // the queue and one comment
      allowed('GET /queue', 'desk.list', permission.readQueue),
      allowed('GET /queue/counts', 'desk.counts', permission.readQueue),
      allowed('GET /queue/matching', 'desk.matching', permission.readQueue),
      allowed('GET /queue/choices', 'desk.choices', permission.readQueue),
      allowed('GET /queue/articles', 'desk.articles', permission.readQueue),
      allowed('GET /comments/:documentId', 'desk.open', permission.readQueue),
      allowed('GET /comments/:documentId/personal', 'desk.personal', permission.seePersonalData),
      allowed('GET /comments/:documentId/data', 'personal-data.exportComment', permission.seePersonalData),
      allowed('DELETE /comments/:documentId/data', 'personal-data.eraseComment', permission.eraseReaders),
      allowed('POST /comments/:documentId/decisions', 'queue.decide', permission.decide),
      allowed('PUT /comments/:documentId/claim', 'claims.claim', permission.decide),
      allowed('DELETE /comments/:documentId/claim', 'claims.release', permission.decide),
      allowed('GET /events', 'events.stream', permission.readQueue),
      // many at once
      allowed('POST /bulk', 'bulk.start', permission.decideInBulk),
      allowed('GET /bulk/:documentId', 'bulk.find', permission.decideInBulk),
      allowed('POST /bulk/:documentId/undo', 'bulk.undo', permission.decideInBulk),
      // readers and threads
      allowed('GET /readers/:key', 'readers.find', permission.readQueue),
      allowed('PUT /readers/:key/standing', 'readers.setStanding', permission.manageReaders),
      allowed('POST /readers/:key/notes', 'readers.note', permission.decide),
      allowed('GET /readers/:key/data', 'personal-data.exportReader', permission.seePersonalData),
      allowed('DELETE /readers/:key/data', 'personal-data.eraseReader', permission.eraseReaders),
      allowed('GET /threads/:article', 'threads.find', permission.readQueue),
      allowed('PUT /threads/:article', 'threads.set', permission.decide),
      // guidelines
      allowed('GET /guidelines', 'guidelines.find', permission.readQueue),
      allowed('GET /guidelines/all', 'guidelines.findAll', permission.manageGuidelines),
      allowed('POST /guidelines', 'guidelines.create', permission.manageGuidelines),
      allowed('PUT /guidelines/order', 'guidelines.order', permission.manageGuidelines),
      allowed('PUT /guidelines/:code', 'guidelines.revise', permission.manageGuidelines),
      allowed('POST /guidelines/:code/retirement', 'guidelines.retire', permission.manageGuidelines),
      allowed('DELETE /guidelines/:code/retirement', 'guidelines.bringBack', permission.manageGuidelines),
      allowed('DELETE /guidelines/:code', 'guidelines.delete', permission.manageGuidelines),
      // mails to readers
      allowed('GET /mails', 'mails.list', permission.manageMails),
      allowed('PUT /mails/:kind/:locale', 'mails.change', permission.manageMails),
      allowed('DELETE /mails/:kind/:locale', 'mails.restore', permission.manageMails),
      allowed('POST /mails/preview', 'mails.preview', permission.manageMails),
      // log, settings, home page
      allowed('GET /log', 'log.list', permission.readLog),
      allowed('GET /log.csv', 'log.export', permission.exportLog),
      allowed('GET /settings', 'settings.find', permission.changeSettings),
      allowed('PUT /settings', 'settings.change', permission.changeSettings),
      allowed('GET /overview', 'overview.find', permission.readQueue),
    ],
  },
};
