import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../../.house/places.mjs';
import { projectFiles } from './project-files.ts';

/** Words that a template may hold itself, and why. */
const allowed = new Set([
  'Edgewise', // a name
  'Language', // stands beside its word in another language, for who cannot read that
]);

const sources = projectFiles('src').filter(
  (file) => /^src\/(core|state|views|app|embed)\/.*\.ts$/.test(file) && !file.endsWith('.d.ts'),
);
const parsed = sources.map((file) => ({
  file,
  source: ts.createSourceFile(file, readFileSync(inRoot(file), 'utf8'), ts.ScriptTarget.Latest, true),
}));
const spoken =
  /\b(?:aria-label|aria-description|aria-roledescription|aria-valuetext|alt|label|placeholder|title)="([^"]*)"/g;
const tag = /<(?:"[^"]*"|'[^']*'|[^>"'])*>/g;
/** What stands for a value in the text of a template. */
const hole = '\u0001';

/** The words that a template of lit holds: text between tags, and attributes that are read out. */
function literalWords(template: ts.TemplateLiteral): string[] {
  const parts = ts.isNoSubstitutionTemplateLiteral(template)
    ? [template.text]
    : [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)];
  const text = parts.join(hole).replace(/<!--.*?-->/gs, '');
  const read = [...text.matchAll(tag)].flatMap(([whole]) =>
    [...whole.matchAll(spoken)].map(([, words]) => words ?? ''),
  );
  return [...text.split(tag), ...read]
    .map((words) => words.replaceAll(hole, ' ').replace(/&\w+;/g, '').trim())
    .filter((words) => /\p{L}{2}/u.test(words) && !allowed.has(words));
}

/** Calls a function as soon as its module is loaded: within no function but one that an array method runs at once. */
function saidAtOnce(source: ts.SourceFile, names: ReadonlySet<string>): string[] {
  const found: string[] = [];
  const runsAtOnce = (node: ts.Node): boolean =>
    ts.isCallExpression(node.parent) &&
    /\.(?:map|flatMap|filter|find|forEach|sort|reduce)$/.test(node.parent.expression.getText());
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && !runsAtOnce(node)) return;
    if (ts.isPropertyDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isCallExpression(node) && names.has(node.expression.getText())) found.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('the words of the screen', () => {
  it('come from a catalogue or a vocabulary, never from a template', () => {
    const found = parsed.flatMap(({ file, source }) => {
      const words: string[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isTaggedTemplateExpression(node) && /^(?:html|svg)$/.test(node.tag.getText()))
          words.push(...literalWords(node.template).map((one) => `${file}: ${one}`));
        ts.forEachChild(node, visit);
      };
      visit(source);
      return words;
    });
    expect(found).toEqual([]);
  });

  it('are said when they are shown, not when a module is loaded: the language may come later', () => {
    const speakers = new Set(
      parsed.flatMap(({ source }) => [...source.text.matchAll(/\b(say\w*)\b/g)].map(([name]) => name)),
    );
    expect(speakers.size).toBeGreaterThan(20);
    // What could not start says so where everything else has failed.
    const found = parsed
      .filter(({ file }) => file !== 'src/app/main.ts')
      .flatMap(({ file, source }) => saidAtOnce(source, speakers).map((call) => `${file}: ${call}`));
    expect(found).toEqual([]);
  });
});

describe('the styles of the page', () => {
  /** Of the figure, which leads from the left to the right in every language, and of the arrows of a library. */
  const ofTheFigure = /graph-canvas|src\/app\/tour\.css/;
  it('name beginnings and ends, not left and right, so that they hold in either direction of reading', () => {
    const physical =
      /^\s*(?:(?:(?:margin|padding|border)-)?(?:left|right)[\w-]*|border-(?:top|bottom)-(?:left|right)-radius): .*;$|^\s*(?:float|text-align): (?:left|right);/;
    const found = projectFiles('src')
      .filter((file) => /^src\/(?:views|app|embed)\/.*\.(?:ts|css)$/.test(file) && !ofTheFigure.test(file))
      .flatMap((file) =>
        readFileSync(inRoot(file), 'utf8')
          .split('\n')
          .filter((line) => physical.test(line))
          .map((line) => `${file}: ${line.trim()}`),
      );
    expect(found).toEqual([]);
  });
});
