import {
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  parse,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

interface Validating {
  document: DocumentNode;
}

/** What is wrong with the operation that a document stands for. */
const flaws = new WeakMap<DocumentNode, string>();

/**
 * An Apollo plugin that looks at fragments before any validation rule does: Strapi's limit on depth walks each of them once for
 * every way that leads to it, which can be 2 to the power of their number, and falls over one that is not there or spreads
 * itself. Here each is walked once. `most` bounds what an operation is with all its spreads written out. A plugin that throws
 * is answered with 500: the rules get an empty operation instead, of which `refuseFlawed` reports what was wrong.
 */
export const boundFragments = (most: number) => ({
  async requestDidStart() {
    return {
      async validationDidStart(validating: Validating) {
        const flaw = flawOfFragments(validating.document, most);
        if (!flaw) return;
        validating.document = parse('{ __typename }');
        flaws.set(validating.document, flaw);
      },
    };
  },
});

/** The validation rule beside it. */
export const refuseFlawed = (context: ValidationContext): ASTVisitor => {
  const flaw = flaws.get(context.getDocument());
  if (flaw) context.reportError(new GraphQLError(flaw));
  return {};
};

/** What is wrong with a document's fragments, or undefined. */
export const flawOfFragments = (document: DocumentNode, most: number): string | undefined => {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  /** Selections of a fragment with its spreads written out; undefined while it is being counted. */
  const sizes = new Map<string, number | undefined>();

  const sizeOfFragment = (name: string): number => {
    const known = sizes.get(name);
    if (known !== undefined) return known;
    if (sizes.has(name)) throw new Flaw(`Cannot spread fragment "${name}" within itself.`);
    const fragment = fragments.get(name);
    if (!fragment) throw new Flaw(`Unknown fragment "${name}".`);
    sizes.set(name, undefined);
    const size = sizeOf(fragment.selectionSet);
    sizes.set(name, size);
    return size;
  };
  const sizeOf = ({ selections }: SelectionSetNode): number => {
    let sum = selections.length;
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) sum += sizeOfFragment(selection.name.value);
      else if (selection.selectionSet) sum += sizeOf(selection.selectionSet);
      if (sum > most) throw new Flaw(`This operation is too large: with its fragments it may have ${most} selections.`);
    }
    return sum;
  };
  try {
    for (const one of document.definitions) if ('selectionSet' in one) sizeOf(one.selectionSet);
    return undefined;
  } catch (cause) {
    if (cause instanceof Flaw) return cause.message;
    throw cause;
  }
};

/** Ends the walk where it stands. */
class Flaw extends Error {}
