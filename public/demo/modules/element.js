/**
 * An element with its attributes and children. Text becomes text, never markup; what is null, undefined or false is left
 * out, so that a page can be written as it reads.
 */
export const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, '');
    else if (present(value)) made.setAttribute(key, value);
  }
  made.append(...children.flat(Infinity).filter(present));
  return made;
};

const namespace = 'http://www.w3.org/2000/svg';

/** The same for a drawing. */
export const drawn = (name, attributes = {}, ...children) => {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) if (present(value)) made.setAttribute(key, value);
  made.append(...children.flat(Infinity).filter(present));
  return made;
};

const present = (value) => value !== null && value !== undefined && value !== false;
