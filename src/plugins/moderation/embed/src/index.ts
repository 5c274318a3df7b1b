import { RostraComments } from './element';

// A page may carry the tag's script twice.
if (!customElements.get('rostra-comments')) customElements.define('rostra-comments', RostraComments);
