import { Button, Flex } from '@strapi/design-system';
import type { GuidelineInAll } from '../../../../shared/desk';
import { useBringGuidelineBackMutation } from '../../api/guidelines';
import { Card } from '../../components/Card';
import { useSaid } from '../../components/useSaid';
import { useText } from '../../components/useText';
import { Deletion } from './Deletion';
import { Facts } from './Facts';
import { useNaming } from './useNaming';

/** A guideline that nothing can be rejected under any more; what was keeps its reasons. */
export const Retired = ({ guideline }: { guideline: GuidelineInAll }) => {
  const { text } = useText();
  const said = useSaid();
  const title = useNaming()(guideline);
  const [send, { isLoading }] = useBringGuidelineBackMutation();

  const bringBack = async () => {
    const answer = await send(guideline.code);
    if ('error' in answer) said.refused(answer.error);
    else said.done(text('guidelines.back.done', { title }));
  };

  return (
    <Card title={<bdi>{title}</bdi>}>
      <Facts guideline={guideline} />
      <Flex gap={2} wrap="wrap">
        <Button variant="secondary" size="L" loading={isLoading} onClick={bringBack}>
          {text('guidelines.back')}
        </Button>
        <Deletion guideline={guideline} />
      </Flex>
    </Card>
  );
};
