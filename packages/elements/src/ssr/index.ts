export { renderToString, type ServerElements, type ServerRendering } from './render-to-string.ts';
