import { refuseDrafts } from '../drafts';

interface PolicyContext {
  request: { query: { status?: unknown } };
  state: { auth?: object };
}

/** For REST; GraphQL has the same in `src/graphql`. */
export default (ctx: PolicyContext) => {
  refuseDrafts({ status: ctx.request.query.status, auth: ctx.state.auth });
  return true;
};
