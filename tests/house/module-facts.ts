import ts from 'typescript';

/** One import of a module, of any form. */
export interface ModuleImport {
  /** As it is written; null where it is computed, so that nobody can tell what is imported. */
  specifier: string | null;
  typesOnly: boolean;
  line: number;
}

/** A use of something that is neither an argument nor declared in the file. */
export interface Impurity {
  what: string;
  line: number;
}

export interface ModuleFacts {
  imports: ModuleImport[];
  impurities: Impurity[];
}

const impureGlobals = new Set([
  ...['window', 'self', 'globalThis', 'document', 'navigator', 'location', 'history', 'customElements', 'matchMedia'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'HTMLElement', 'Worker', 'requestAnimationFrame', 'postMessage'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'process', 'console', 'alert', 'prompt', 'confirm'],
  ...['performance', 'setTimeout', 'setInterval', 'setImmediate', 'crypto', 'Temporal'],
]);

const impureProperties = new Set(['Date.now', 'Math.random']);

/** Names that the file itself declares; a parameter called `document` is not the browser's. */
function declaredNames(source: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const isDeclaration =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isClassDeclaration(node) ||
      ts.isImportSpecifier(node) ||
      ts.isImportClause(node) ||
      ts.isNamespaceImport(node);
    if (isDeclaration && node.name && ts.isIdentifier(node.name)) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

function textOf(node: ts.Node | undefined): string | null {
  return node && ts.isStringLiteralLike(node) ? node.text : null;
}

function isImportMetaUrl(node: ts.Node | undefined): boolean {
  return node !== undefined && ts.isPropertyAccessExpression(node) && ts.isMetaProperty(node.expression);
}

/** The import that a node is, if it is one. */
function importOf(node: ts.Node): Omit<ModuleImport, 'line'> | undefined {
  if (ts.isImportDeclaration(node)) {
    const clause = node.importClause;
    const bindings = clause?.namedBindings;
    const eachIsType =
      bindings !== undefined && ts.isNamedImports(bindings) && bindings.elements.every(({ isTypeOnly }) => isTypeOnly);
    const typesOnly = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || (clause?.name === undefined && eachIsType);
    return { specifier: textOf(node.moduleSpecifier), typesOnly };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return { specifier: textOf(node.moduleSpecifier), typesOnly: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node)) {
    const literal = ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
    return { specifier: textOf(literal), typesOnly: true };
  }
  if (ts.isCallExpression(node)) {
    const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
    const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
    if (isImport || isRequire) return { specifier: textOf(node.arguments[0]), typesOnly: false };
  }
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'URL') {
    const [target, base] = node.arguments ?? [];
    const specifier = textOf(target);
    // How a worker or another file of the site is named. One file beside the module is an import like any other.
    if (isImportMetaUrl(base) && specifier?.endsWith('.ts')) return { specifier, typesOnly: false };
  }
  return undefined;
}

function isUsedAsValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  return (
    ts.isExpression(parent) ||
    ts.isStatement(parent) ||
    ts.isVariableDeclaration(parent) ||
    ts.isSpreadAssignment(parent)
  );
}

function impurityOf(node: ts.Node, declared: ReadonlySet<string>): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const name = node.getText().replaceAll(/\s|\?/g, '');
    return impureProperties.has(name) ? name : undefined;
  }
  if (ts.isElementAccessExpression(node) && ts.isIdentifier(node.expression)) {
    const name = `${node.expression.text}.${textOf(node.argumentExpression) ?? ''}`;
    return impureProperties.has(name) ? name : undefined;
  }
  const isDateNow = (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'Date';
  if (isDateNow && (ts.isCallExpression(node) || (node.arguments?.length ?? 0) === 0)) return 'the present Date';
  if (ts.isIdentifier(node) && impureGlobals.has(node.text) && !declared.has(node.text) && isUsedAsValue(node)) {
    return node.text;
  }
  return undefined;
}

/** What a module imports, and where it touches the world. Lines are counted from 1. */
export function factsOf(path: string, text: string): ModuleFacts {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
  const declared = declaredNames(source);
  const facts: ModuleFacts = { imports: [], impurities: [] };
  const lineAt = (position: number): number => source.getLineAndCharacterOfPosition(position).line + 1;
  for (const { fileName, pos } of [...source.referencedFiles, ...source.typeReferenceDirectives]) {
    facts.imports.push({ specifier: fileName, typesOnly: true, line: lineAt(pos) });
  }
  const visit = (node: ts.Node): void => {
    const found = importOf(node);
    if (found) facts.imports.push({ ...found, line: lineAt(node.getStart()) });
    const what = impurityOf(node, declared);
    if (what !== undefined) facts.impurities.push({ what, line: lineAt(node.getStart()) });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return facts;
}
