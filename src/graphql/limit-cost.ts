import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';

type Variables = Record<string, unknown>;

/** What Apollo hands to a plugin once it knows the operation. */
interface Resolved {
  schema: GraphQLSchema;
  document: { definitions: readonly { kind: string }[] };
  operation: OperationDefinitionNode;
  request: { variables?: Variables };
}

/**
 * An Apollo plugin that refuses an operation whose answer could have more than `limit` fields, each counted once for
 * every row of every list around it, and one that nests a relation inside itself. Variables are known here, as they are
 * not to a validation rule.
 */
export const limitCost = (limit: number) => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request }: Resolved) {
        const root = schema.getRootType(operation.operation);
        if (!root) return;
        const { fragments, variables } = { fragments: fragmentsOf(document), variables: given(operation, request) };
        const cost = costOf({ schema, fragments, variables, limit }, { set: operation.selectionSet, type: root });
        if (cost > limit) throw refusal(`its answer may have at most ${limit} fields, counted for every row`);
      },
    };
  },
});

const refusal = (why: string) =>
  new GraphQLError(`This operation is too large: ${why}.`, {
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });

type Fragments = Map<string, { selectionSet: SelectionSetNode; type: string }>;

const fragmentsOf = ({ definitions }: Resolved['document']): Fragments =>
  new Map(
    definitions.flatMap((definition) => {
      if (definition.kind !== 'FragmentDefinition') return [];
      const { name, selectionSet, typeCondition } = definition as FragmentDefinitionNode;
      return [[name.value, { selectionSet, type: typeCondition.name.value }] as const];
    }),
  );

const given = (operation: OperationDefinitionNode, { variables = {} }: Resolved['request']): Variables => {
  const defaults = (operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [
    variable.name.value,
    defaultValue && valueFromASTUntyped(defaultValue),
  ]);
  return { ...Object.fromEntries(defaults), ...variables };
};

interface Known {
  schema: GraphQLSchema;
  fragments: Fragments;
  variables: Variables;
  limit: number;
}

interface Place {
  set: SelectionSetNode;
  type: GraphQLCompositeType;
  /** The fields above, without the wrappers that every connection has. */
  path?: readonly string[];
  /** How many times the rows around it repeat it. */
  times?: number;
}

const costOf = (known: Known, { set, type, path = [], times = 1 }: Place): number => {
  let cost = 0;
  for (const selection of set.selections) {
    if (cost > known.limit) break;
    if (selection.kind === 'Field') {
      cost += fieldCost(known, selection, { type, path, times });
      continue;
    }
    const spread = selection.kind === 'FragmentSpread' ? known.fragments.get(selection.name.value) : undefined;
    const within = spread?.selectionSet ?? (selection.kind === 'InlineFragment' ? selection.selectionSet : undefined);
    const named =
      spread?.type ?? (selection.kind === 'InlineFragment' ? selection.typeCondition?.name.value : undefined);
    const narrowed = named ? known.schema.getType(named) : type;
    if (within && isCompositeType(narrowed)) cost += costOf(known, { set: within, type: narrowed, path, times });
  }
  return cost;
};

const fieldCost = (known: Known, node: FieldNode, { type, path, times }: Required<Omit<Place, 'set'>>): number => {
  const name = node.name.value;
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  // Introspection has no rows behind it, and nests types in types.
  if (!node.selectionSet || !field) return times;
  const relation = name.replace(/_connection$/, '');
  if (path.includes(relation)) throw refusal(`"${relation}" may not be nested inside itself`);
  const below = getNamedType(field.type);
  if (!isCompositeType(below)) return times;
  return (
    times +
    costOf(known, {
      set: node.selectionSet,
      type: below,
      path: wrappers.has(name) ? path : [...path, relation],
      times: times * rowsOf(known, node, field),
    })
  );
};

const wrappers = new Set(['nodes', 'edges', 'node', 'pageInfo', 'pagination']);

/** At most this many rows come in one page, as `config/plugins.ts` and the plugin's validation say. */
const maxPage = 100;
const usualPage = { comments: 20, strapi: 25, unpaged: 10, replies: 3 };

const rowsOf = ({ variables }: Known, node: FieldNode, field: GraphQLField<unknown, unknown>): number => {
  const argument = (name: string): unknown => {
    const value = node.arguments?.find((one) => one.name.value === name)?.value;
    return value && valueFromASTUntyped(value, variables);
  };
  const takes = (name: string) => field.args.some((one) => one.name === name);
  if (takes('first')) return page(argument('first'), usualPage.comments);
  if (takes('pagination')) {
    const { limit, pageSize } = (argument('pagination') ?? {}) as { limit?: unknown; pageSize?: unknown };
    return page(limit ?? pageSize, usualPage.strapi);
  }
  if (field.name === 'replies') return usualPage.replies;
  // A connection's page was counted where it was asked for.
  return isListType(getNullableType(field.type)) && !wrappers.has(field.name) ? usualPage.unpaged : 1;
};

/** Strapi takes a negative limit for "as many as there may be". */
const page = (asked: unknown, usual: number): number => {
  if (asked === undefined || asked === null) return usual;
  const rows = Number(asked);
  return rows >= 0 && rows <= maxPage ? rows : maxPage;
};
