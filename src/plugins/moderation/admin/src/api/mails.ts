import { adminApi } from '@strapi/strapi/admin';
import type { MailKind, MailKindView, MailPreview, MailTemplate, MailTemplateView } from '../../../shared/mails';
import { type Data, dataOf } from './desk';

export interface AllMails {
  mails: MailKindView[];
  /** The newsroom's languages, its default first. */
  locales: string[];
}

/** One mail in one language. */
export interface MailPlace {
  kind: MailKind;
  locale: string;
}

const at = ({ kind, locale }: MailPlace) => `/moderation/mails/${kind}/${encodeURIComponent(locale)}`;

const mailsApi = adminApi.enhanceEndpoints({ addTagTypes: ['ModerationMails', 'ModerationLog'] }).injectEndpoints({
  endpoints: (build) => ({
    getMails: build.query<AllMails, void>({
      query: () => '/moderation/mails',
      transformResponse: ({ data, meta }: { data: MailKindView[]; meta: { locales: string[] } }) => ({
        mails: data,
        locales: meta.locales,
      }),
      providesTags: ['ModerationMails'],
    }),
    previewMail: build.query<MailPreview, MailPlace & MailTemplate>({
      query: (data) => ({ url: '/moderation/mails/preview', method: 'POST', data: { data } }),
      transformResponse: dataOf as (answer: Data<MailPreview>) => MailPreview,
      keepUnusedDataFor: 0,
    }),
    changeMail: build.mutation<MailTemplateView, { place: MailPlace; template: MailTemplate }>({
      query: ({ place, template }) => ({ url: at(place), method: 'PUT', data: { data: template } }),
      transformResponse: dataOf as (answer: Data<MailTemplateView>) => MailTemplateView,
      invalidatesTags: ['ModerationMails', 'ModerationLog'],
    }),
    restoreMail: build.mutation<MailTemplateView, MailPlace>({
      query: (place) => ({ url: at(place), method: 'DELETE' }),
      transformResponse: dataOf as (answer: Data<MailTemplateView>) => MailTemplateView,
      invalidatesTags: ['ModerationMails', 'ModerationLog'],
    }),
  }),
});

export const { useGetMailsQuery, usePreviewMailQuery, useChangeMailMutation, useRestoreMailMutation } = mailsApi;
