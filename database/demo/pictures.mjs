import { stat } from 'node:fs/promises';
import path from 'node:path';

/** Uploads one of the demo's pictures to the media library; answers its id. */
export const uploadPicture = async (strapi, { file, alt }) => {
  const filepath = path.join(import.meta.dirname, 'pictures', file);
  const { size } = await stat(filepath);
  const [uploaded] = await strapi
    .plugin('upload')
    .service('upload')
    .upload({
      data: { fileInfo: { name: file, alternativeText: alt, caption: null } },
      files: { filepath, originalFilename: file, mimetype: 'image/png', size },
    });
  return uploaded.id;
};
