import { element } from './element.js';
import { say } from './words.js';

/** Of a picture, what pages need and no more. */
export const pictureFields = ['url', 'alternativeText', 'width', 'height', 'formats'];
export const figureQuery = { fields: ['caption', 'credit'], populate: { image: { fields: pictureFields } } };

/**
 * The picture in the size that its place needs. `sizes` is how wide that place is, as CSS says it; `first` for the one
 * picture that is seen at once.
 */
export const picture = (image, { sizes, first = false, alt = image.alternativeText ?? '' }) => {
  const versions = [...Object.values(image.formats ?? {}), image].filter(({ width }) => width);
  return element('img', {
    src: image.url,
    srcset: versions.map(({ url, width }) => `${url} ${width}w`).join(', '),
    sizes,
    alt,
    width: image.width,
    height: image.height,
    ...(first ? { fetchpriority: 'high' } : { loading: 'lazy', decoding: 'async' }),
  });
};

/** A picture with what it shows and who made it. */
export const figure = ({ image, caption, credit }, options) =>
  element(
    'figure',
    { class: options.name },
    picture(image, options),
    (caption || credit) &&
      element(
        'figcaption',
        { dir: 'auto' },
        caption,
        caption && credit && ' ',
        credit && element('span', { class: 'credit' }, credit),
      ),
  );

export const gallery = (figures) =>
  figures.length > 0 &&
  element(
    'section',
    { class: 'gallery', 'aria-label': say('gallery') },
    figures.map((one) => figure(one, { sizes: '(min-width: 44rem) 22rem, 100vw' })),
  );
