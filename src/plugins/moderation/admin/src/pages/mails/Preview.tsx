import { Box, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { styled } from 'styled-components';
import { type MailPlace, usePreviewMailQuery } from '../../api/mails';
import { directionOf } from '../../components/directionOf';
import { useText } from '../../components/useText';
import { templateOf, type Words } from './words';

/** What a reader would get, written by the server as it writes every mail; the last that could be written stays. */
export const Preview = ({ place, words }: { place: MailPlace; words: Words }) => {
  const { text } = useText();
  const asked = useRested(words);
  const { data, isError } = usePreviewMailQuery({ ...place, ...templateOf(asked) });
  const direction = directionOf(place.locale);
  return (
    <Box tag="section" aria-label={text('mails.preview')} minWidth={0}>
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        {text('mails.preview')}
      </Typography>
      <Typography role="status" tag="p" variant="pi" textColor="neutral600" paddingBottom={2}>
        {isError ? text('mails.preview.not') : text('mails.preview.sample')}
      </Typography>
      {data && (
        <>
          <Typography tag="p" fontWeight="bold" dir={direction} lang={place.locale} style={{ textAlign: 'start' }}>
            {data.subject}
          </Typography>
          <Forms>
            <div>
              <Typography tag="h4" variant="pi" textColor="neutral600">
                {text('mails.preview.html')}
              </Typography>
              <Framed title={text('mails.preview.html')} sandbox="" srcDoc={data.html} />
            </div>
            <div>
              <Typography tag="h4" variant="pi" textColor="neutral600">
                {text('mails.preview.text')}
              </Typography>
              <Plain
                dir={direction}
                lang={place.locale}
                role="region"
                aria-label={text('mails.preview.text')}
                tabIndex={0}
              >
                {data.text}
              </Plain>
            </div>
          </Forms>
        </>
      )}
    </Box>
  );
};

const restMs = 500;

/** The words once nobody has typed for a moment. */
const useRested = (words: Words): Words => {
  const [rested, setRested] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setRested(words), restMs);
    return () => clearTimeout(timer);
  }, [words]);
  return rested;
};

const Forms = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
  gap: ${({ theme }) => theme.spaces[3]};
  padding-block-start: ${({ theme }) => theme.spaces[2]};
`;

/* White, as mail programs show it, whatever the panel's own colours are. */
const Framed = styled.iframe`
  width: 100%;
  height: 60rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: #fff;
  color-scheme: light;
`;

const Plain = styled.pre`
  max-height: 60rem;
  overflow: auto;
  margin: 0;
  padding: ${({ theme }) => theme.spaces[3]};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  text-align: start;
  font-size: 1.3rem;
  line-height: 1.5;
`;
