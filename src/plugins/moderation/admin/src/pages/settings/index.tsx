import { Flex } from '@strapi/design-system';
import { Blocker, Form, type FormHelpers, Page } from '@strapi/strapi/admin';
import type { DeskSettings, SettingsView } from '../../../../shared/desk';
import { flawsOf } from '../../api/flaws';
import { useChangeDeskSettingsMutation, useGetDeskSettingsQuery } from '../../api/settings';
import { Card } from '../../components/Card';
import { Framed } from '../../components/Framed';
import { Loaded } from '../../components/Loaded';
import { useSaid } from '../../components/useSaid';
import { useText } from '../../components/useText';
import { permissions } from '../../plugin';
import { Fields } from './Fields';
import { Mode } from './Mode';
import { nested } from './nested';
import { groups } from './numbers';
import { Save } from './Save';
import { useFlaws } from './useFlaws';

/** What can be set without a deployment; the environment gives what holds until somebody sets it. */
const Settings = () => {
  const { text } = useText();
  const query = useGetDeskSettingsQuery(undefined, { refetchOnMountOrArgChange: true });
  return (
    <Framed title={text('settings.title')} subtitle={text('settings.subtitle')}>
      <Loaded query={query}>{(view) => <SettingsForm view={view} />}</Loaded>
    </Framed>
  );
};

const SettingsForm = ({ view: { settings, defaults } }: { view: SettingsView }) => {
  const { text } = useText();
  const said = useSaid();
  const flawsIn = useFlaws();
  const [send] = useChangeDeskSettingsMutation();

  const submit = async (values: DeskSettings, { setErrors, resetForm }: FormHelpers<DeskSettings>) => {
    const flaws = flawsIn(values);
    if (Object.keys(flaws).length > 0) return setErrors(nested(flaws));
    const answer = await send(values);
    if ('error' in answer) {
      const found = flawsOf(answer.error);
      setErrors(nested(found));
      // What stands at a field is not said a second time.
      if (Object.keys(found).length === 0) said.refused(answer.error);
    } else {
      resetForm(answer.data.settings);
      said.done(text('settings.saved'));
    }
  };

  return (
    <Form<DeskSettings> method="PUT" initialValues={settings} onSubmit={submit}>
      <Blocker />
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Card title={text('settings.group.premoderation')}>
          <Mode defaults={defaults} />
          <Fields of={groups.premoderation} defaults={defaults} />
        </Card>
        <Card title={text('settings.group.desk')}>
          <Fields of={groups.desk} defaults={defaults} />
        </Card>
        <Card title={text('settings.group.limits')}>
          <Fields of={groups.limits} defaults={defaults} />
        </Card>
        <Card title={text('settings.group.rate')}>
          <Fields of={groups.rate} defaults={defaults} />
        </Card>
        <Card title={text('settings.group.contests')}>
          <Fields of={groups.contests} defaults={defaults} />
        </Card>
        <Card title={text('settings.group.retention')}>
          <Fields of={groups.retention} defaults={defaults} />
        </Card>
        <Save />
      </Flex>
    </Form>
  );
};

export const ProtectedSettings = () => (
  <Page.Protect permissions={permissions.settings}>
    <Settings />
  </Page.Protect>
);
