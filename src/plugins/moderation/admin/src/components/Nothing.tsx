import { EmptyStateLayout, Flex, Loader } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import type { Refusal } from '../api/refusal';
import { useText } from './useText';

interface Props {
  isLoading: boolean;
  refusal?: Refusal;
  /** What it says where there is simply nothing. */
  empty: string;
}

/** What stands where there is no comment: that it is coming, that it could not come, or that there is none. */
export const Nothing = ({ isLoading, refusal, empty }: Props) => {
  const { text } = useText();
  if (isLoading)
    return (
      <Flex justifyContent="center" padding={8}>
        <Loader>{text('queue.loading')}</Loader>
      </Flex>
    );
  if (refusal) {
    const said =
      refusal.kind === 'other'
        ? text('error.other', { message: refusal.message })
        : text(
            refusal.kind === 'gone'
              ? 'desk.gone'
              : refusal.kind === 'forbidden'
                ? 'desk.forbidden'
                : 'error.unreachable',
          );
    return (
      <div role="alert">
        <EmptyStateLayout content={said} />
      </div>
    );
  }
  return <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={empty} />;
};
