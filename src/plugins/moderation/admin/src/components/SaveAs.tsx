import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useState } from 'react';
import type { CallError } from '../api/flaws';
import { useSaid } from './useSaid';

interface Props {
  label: string;
  /** What the file is called, before today's date: `log`. */
  name: string;
  extension: 'csv' | 'json';
  /** Fetched, since a plain link would not carry the session's token. */
  fetch: () => Promise<Blob>;
}

/** A button that saves something as a file. */
export const SaveAs = ({ label, name, extension, fetch }: Props) => {
  const said = useSaid();
  const [busy, setBusy] = useState(false);

  const download = async () => {
    setBusy(true);
    try {
      save(await fetch(), `${name}-${new Date().toISOString().slice(0, 10)}.${extension}`);
    } catch (error) {
      said.refused(error as CallError);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Button variant="secondary" size="L" startIcon={<Download />} loading={busy} onClick={download}>
      {label}
    </Button>
  );
};

const save = (file: Blob, name: string) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};
