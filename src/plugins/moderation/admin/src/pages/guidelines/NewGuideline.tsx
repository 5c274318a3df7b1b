import { useCreateGuidelineMutation } from '../../api/guidelines';
import { Card } from '../../components/Card';
import { useSaid } from '../../components/useSaid';
import { useText } from '../../components/useText';
import { TextsForm } from './TextsForm';

/** A guideline that is not there yet: its code, once and for all, and its words. */
export const NewGuideline = ({ locales, onEnd }: { locales: string[]; onEnd: () => void }) => {
  const { text } = useText();
  const said = useSaid();
  const [create] = useCreateGuidelineMutation();
  return (
    <Card title={text('guidelines.new')}>
      <TextsForm
        withCode
        initial={{}}
        locales={locales}
        promise={text('guidelines.firstVersion')}
        onSave={(texts, code) => create({ code, texts })}
        onSaved={() => {
          onEnd();
          said.done(text('guidelines.created'));
        }}
        onCancel={onEnd}
      />
    </Card>
  );
};
