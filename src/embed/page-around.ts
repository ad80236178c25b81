import fonts from '../views/fonts.css?inline';

let isReady = false;

/**
 * What the map needs of the document that it stands in, once for all maps: the fonts, whose widths its boxes are made for,
 * and a mark that keeps cytoscape from adding a style element, which a strict policy forbids.
 */
export function readyPage(): void {
  if (isReady) return;
  isReady = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(fonts);
  document.adoptedStyleSheets.push(sheet);
  const mark = document.createElement('meta');
  mark.id = '__________cytoscape_stylesheet';
  mark.name = 'stylesheet-of-the-map';
  document.head.append(mark);
}
