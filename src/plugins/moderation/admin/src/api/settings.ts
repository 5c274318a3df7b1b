import { adminApi } from '@strapi/strapi/admin';
import type { DeskSettings, SettingsView } from '../../../shared/desk';

const settingsApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['ModerationSettings', 'ModerationLog'] })
  .injectEndpoints({
    endpoints: (build) => ({
      getDeskSettings: build.query<SettingsView, void>({
        query: () => '/moderation/settings',
        transformResponse: ({ data }: { data: SettingsView }) => data,
        providesTags: ['ModerationSettings'],
      }),
      changeDeskSettings: build.mutation<SettingsView, DeskSettings>({
        query: (data) => ({ url: '/moderation/settings', method: 'PUT', data: { data } }),
        transformResponse: ({ data }: { data: SettingsView }) => data,
        invalidatesTags: ['ModerationSettings', 'ModerationLog'],
      }),
    }),
  });

export const { useGetDeskSettingsQuery, useChangeDeskSettingsMutation } = settingsApi;
