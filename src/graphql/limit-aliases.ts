import { type ASTVisitor, GraphQLError, type SelectionSetNode, type ValidationContext } from 'graphql';

interface Limits {
  /** Fields selected in one operation, aliases and repetitions counted. */
  fields: number;
  /** Fields at the operation's root: each may be a whole list. */
  rootFields: number;
}

/**
 * A GraphQL validation rule that refuses operations which ask the same things many times over under aliases. Depth and
 * page size are bounded elsewhere; neither bounds how often a field is repeated. Fragments count once for each spread.
 */
export const limitAliases =
  (limits: Limits) =>
  (context: ValidationContext): ASTVisitor => {
    const count = counter(context);
    return {
      OperationDefinition(operation) {
        const root = count(operation.selectionSet, 1);
        if (root > limits.rootFields) refuse(context, `at most ${limits.rootFields} fields at its root, not ${root}`);
        const all = count(operation.selectionSet, Number.POSITIVE_INFINITY);
        if (all > limits.fields) refuse(context, `at most ${limits.fields} fields in all`);
      },
    };
  };

const refuse = (context: ValidationContext, limit: string) =>
  context.reportError(new GraphQLError(`This operation is too large: it may have ${limit}.`));

function counter(context: ValidationContext) {
  const count = (set: SelectionSetNode, depth: number, spreads: readonly string[] = []): number =>
    set.selections.reduce((sum: number, selection) => {
      if (sum > 100_000) return sum;
      if (selection.kind === 'FragmentSpread') {
        const name = selection.name.value;
        const fragment = context.getFragment(name);
        // A circle of fragments is refused by GraphQL's own rules; it must only not hang this one.
        if (!fragment || spreads.includes(name)) return sum;
        return sum + count(fragment.selectionSet, depth, [...spreads, name]);
      }
      if (selection.kind === 'InlineFragment') return sum + count(selection.selectionSet, depth, spreads);
      const below = selection.selectionSet && depth > 1 ? count(selection.selectionSet, depth - 1, spreads) : 0;
      return sum + 1 + below;
    }, 0);
  return count;
}
