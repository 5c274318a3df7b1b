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
      publicly('GET /comments/counts', 'comments.counts'),
      publicly('GET /comments/receipts/:receipt', 'receipts.find'),
      publicly('DELETE /comments/receipts/:receipt', 'receipts.withdraw'),
      publicly('GET /comments/:documentId/replies', 'comments.replies'),
      publicly('GET /guidelines', 'guidelines.find'),
      publicly('GET /openapi.json', 'openapi.find'),
      publicly('GET /moderation/queue', 'queue.list'),
      publicly('GET /moderation/comments/:documentId', 'queue.lookUp'),
      publicly('POST /moderation/comments/:documentId/decisions', 'queue.decide'),
    ],
  },
  admin: {
    type: 'admin',
    routes: [
      allowed('GET /queue', 'queue.list', permission.readQueue),
      allowed('GET /comments/:documentId', 'queue.lookUp', permission.readQueue),
      allowed('POST /comments/:documentId/decisions', 'queue.decide', permission.decide),
      allowed('GET /guidelines', 'guidelines.find', permission.readQueue),
      allowed('PUT /guidelines/:code/:locale', 'guidelines.revise', permission.manageGuidelines),
    ],
  },
};
