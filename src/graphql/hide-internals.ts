/** What Apollo hands to a plugin when an answer is about to leave; its types belong to Strapi's plugin. */
interface Leaving {
  response: { body: { kind: string; singleResult?: { errors?: readonly Formatted[] } } };
  errors?: readonly { originalError?: unknown }[];
}

interface Formatted {
  message: string;
  extensions?: Record<string, unknown>;
}

const concealed = 'Internal Server Error';
const code = 'INTERNAL_SERVER_ERROR';

/**
 * An Apollo plugin that keeps what went wrong inside to the log. Strapi words such an error "Internal Server Error" and
 * then attaches the original message, an SQL statement for instance; an error without fields of its own it lets pass whole.
 */
export const hideInternals = (log: (error: unknown) => void) => ({
  async requestDidStart() {
    return {
      async willSendResponse({ response, errors = [] }: Leaving) {
        const result = response.body.singleResult;
        if (!result?.errors) return;
        result.errors = result.errors.map((error, index) => {
          if (error.extensions?.code !== code) return error;
          // Strapi has logged those that it reworded.
          if (error.message !== concealed) log(errors[index]?.originalError ?? errors[index]);
          return { ...error, message: concealed, extensions: { code } };
        });
      },
    };
  },
});
